package letterbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.Tabs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import letterbook.DemoTest;
import letterbook.base.CommunicationType;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DemoTest
@WithMockUser
class SandboxViewTest extends SpringBrowserlessTest {

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
    void aMailIsReadBesideTheList() {
        mail("Your invoice");
        var view = navigate("sandbox/messages", SandboxView.class);
        assertThat(view.getDetail()).isNull();
        assertThat(list().getCellText(0, 1)).isEqualTo("ada@example.com");
        assertThat(list().getCellText(0, 2)).isEqualTo("Your invoice");

        list().clickRow(0);

        assertThat($view(H2.class).single().getText()).isEqualTo("Your invoice");
        var frame = $view(IFrame.class).single();
        assertThat(frame.getSrcdoc())
                .hasValueSatisfying(html -> assertThat(html).contains("Dear <b>Ada</b>"));
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        var faces = $view(TabSheet.class).single();
        faces.setSelectedIndex(2);
        assertThat($view(Anchor.class).withText("invoice.pdf").exists()).isTrue();
    }

    @Test
    void aNewMailAppearsByItself() {
        mail("Earlier");
        navigate("sandbox/messages", SandboxView.class);
        assertThat(list().getCellText(0, 2)).isEqualTo("Earlier");

        mail("Later");
        feed.look();
        runPendingAccessTasks();

        assertThat(list().getCellText(0, 2)).isEqualTo("Later");
    }

    @Test
    void eachChannelHasItsMessagesAndItsTricks() {
        keep(CommunicationType.POST, "Played post", "A letter", "<letter/>".getBytes(StandardCharsets.UTF_8), "sent");
        navigate("sandbox/messages", SandboxView.class);
        assertThat($view(Tab.class).all().stream().map(Tab::getLabel)).startsWith("Email", "SMS", "Post", "E-invoices");

        test($view(Tabs.class).withClassName("sandbox-channels").single()).select("Post");

        assertThat(list().getCellText(0, 2)).isEqualTo("A letter");
        assertThat(list().getCellText(0, 3)).isEqualTo("Played post · sent");
        assertThat($view(Details.class).all().stream().map(Details::getSummaryText))
                .contains("How to make Played post fail");
    }

    @Test
    void theProviderAnswersAsThePersonAsksItTo() {
        keep(CommunicationType.POST, "Played post", "To be posted", new byte[0], "printing");
        open("post");
        list().clickRow(0);
        assertThat(text()).contains("State there", "printing");

        test(button("Sent")).click();

        assertThat(text()).doesNotContain("printing");
        assertThat($view(Button.class).withCaption("Sent").exists()).isFalse();
    }

    @Test
    void anAnswerThatNobodyTakesIsTold() {
        keep(CommunicationType.POST, "Played post", "To be broken", new byte[0], "printing");
        open("post");
        list().clickRow(0);

        test(button("Broken")).click();

        assertThat($(com.vaadin.flow.component.notification.Notification.class).all().stream()
                        .map(notice -> notice.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("Played post could not answer"));
        assertThat(text()).contains("printing");
    }

    @Test
    void aLetterIsShownAsThePdfItIs() throws IOException {
        keep(CommunicationType.POST, "Played post", "A PDF", pdf(), "sent");
        open("post");

        list().clickRow(0);

        assertThat($view(IFrame.class).single().getSrc()).contains(".pdf");
        assertThat($view(Anchor.class).all()).anyMatch(link -> link.getText().startsWith("Download "));
    }

    @Test
    void aShortMessageIsShownAsItsWords() {
        keep(CommunicationType.SMS, "Twilio", "", "To=%2B31612345678".getBytes(StandardCharsets.UTF_8), null);
        open("sms");

        list().clickRow(0);

        assertThat(text()).contains("Dear Ada", "Twilio");
    }

    @Test
    void anInvoiceIsShownAsXml() {
        keep(
                CommunicationType.E_INVOICE,
                "Peppol",
                "Invoice 1",
                "<Invoice><ID>1</ID></Invoice>".getBytes(StandardCharsets.UTF_8),
                null);
        open("e_invoice");

        list().clickRow(0);

        assertThat($view(Tab.class).all().stream().map(Tab::getLabel)).contains("XML");
    }

    private void open(String type) {
        com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .navigate(
                        "sandbox/messages",
                        com.vaadin.flow.router.QueryParameters.simple(java.util.Map.of("type", type)));
    }

    private void mail(String subject) {
        keep(CommunicationType.EMAIL, "SMTP", subject, MAIL.getBytes(StandardCharsets.UTF_8), null);
    }

    private void keep(CommunicationType type, String provider, String subject, byte[] raw, @Nullable String state) {
        messages.add(new NewMessage(
                type, provider, "bounce@example.org", "ada@example.com", subject, "Dear Ada", raw, null, state, null));
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private String text() {
        return $view(MessageReader.class).single().getElement().getTextRecursively();
    }

    private Button button(String caption) {
        return $view(Button.class).withCaption(caption).single();
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<SandboxMessage>, SandboxMessage> list() {
        Grid<SandboxMessage> grid = $view(Grid.class).single();
        return test(grid);
    }

    private void runPendingAccessTasks() {
        var session = com.vaadin.flow.server.VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }
}
