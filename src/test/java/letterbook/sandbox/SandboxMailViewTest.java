package letterbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.tabs.TabSheet;
import java.nio.charset.StandardCharsets;
import letterbook.DemoTest;
import letterbook.base.CommunicationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DemoTest
@WithMockUser
class SandboxMailViewTest extends SpringBrowserlessTest {

    private static final String MAIL = """
            From: no-reply@example.org
            To: ada@example.com
            Subject: Your invoice
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=mixed

            --mixed
            Content-Type: multipart/alternative; boundary=both

            --both
            Content-Type: text/plain

            Dear Ada
            --both
            Content-Type: text/html

            <p>Dear <b>Ada</b></p>
            --both--
            --mixed
            Content-Type: application/pdf; name="invoice.pdf"
            Content-Disposition: attachment; filename="invoice.pdf"

            %PDF
            --mixed--
            """.replace("\n", "\r\n");

    @Autowired
    SandboxMessages messages;

    @Autowired
    SandboxFeed feed;

    @Test
    @SuppressWarnings("unchecked")
    void aMailIsReadBesideTheList() {
        keep("Your invoice");
        var view = navigate("sandbox/mail", SandboxMailView.class);
        assertThat(view.getDetail()).isNull();
        Grid<SandboxMessage> grid = $view(Grid.class).single();
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("ada@example.com");
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("Your invoice");

        test(grid).clickRow(0);

        assertThat($view(H2.class).single().getText()).isEqualTo("Your invoice");
        var frame = $view(IFrame.class).single();
        assertThat(frame.getSrcdoc())
                .hasValueSatisfying(html -> assertThat(html).contains("Dear <b>Ada</b>"));
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        var tabs = $view(TabSheet.class).single();
        tabs.setSelectedIndex(2);
        assertThat($view(Anchor.class).withText("invoice.pdf").exists()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNewMailAppearsByItself() {
        keep("Earlier");
        navigate("sandbox/mail", SandboxMailView.class);
        Grid<SandboxMessage> grid = $view(Grid.class).single();
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("Earlier");

        keep("Later");
        feed.look();
        runPendingAccessTasks();

        assertThat(test(grid).getCellText(0, 2)).isEqualTo("Later");
    }

    private void runPendingAccessTasks() {
        var session = com.vaadin.flow.server.VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }

    private void keep(String subject) {
        messages.add(new NewMessage(
                CommunicationType.EMAIL,
                "SMTP",
                "bounce@example.org",
                "ada@example.com",
                subject,
                "Dear Ada",
                MAIL.getBytes(StandardCharsets.UTF_8),
                null,
                null,
                null));
    }
}
