package letterbook.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.List;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.TestCustomers;
import letterbook.base.IdGenerator;
import letterbook.base.UtcTime;
import letterbook.dispatch.TestPauses;
import letterbook.security.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@SignedInAs({Permission.EDIT_ORGANISATION_SETTINGS, Permission.READ_COMMUNICATION_ENTRY})
class ChannelsViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestPauses pauses;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private IdGenerator ids;

    private long stuck;

    @AfterEach
    void resume() {
        pauses.end("Chorus Pro");
        jdbc.sql("update communication set stuck_at = null, status = 3 where id = ?")
                .param(stuck)
                .update();
    }

    @Test
    void eachProviderHasItsRow() {
        open();

        assertThat(find(ChannelRow.class).all()).hasSize(6);
        assertThat(row("SMTP")).contains("Email", "Working");
        assertThat(row("Manual")).contains("Working");
    }

    @Test
    void aPausedProviderTellsSinceWhenWhyAndWhatToDo() {
        pause(3);
        open();

        assertThat(row("Chorus Pro"))
                .contains("Paused", "535 refused", "tried 3 times in vain", "the next message tries at", "Try now…");
    }

    @Test
    void aPauseIsEndedAfterAQuestion() {
        pause(1);
        open();

        test(find(Button.class)
                        .withText("Try now…")
                        .withCondition(Component::isVisible)
                        .single())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(jdbc.sql("select count(*) from provider_pause where provider = 'Chorus Pro'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(row("Chorus Pro")).doesNotContain("Paused");
    }

    @Test
    void aPauseThatBeginsOnAnyNodeShowsByItself() {
        open();
        assertThat(row("Chorus Pro")).doesNotContain("Paused");

        pause(1);

        await().pollInSameThread().untilAsserted(() -> {
            catchUp();
            assertThat(row("Chorus Pro")).contains("Paused");
        });
    }

    @Test
    void stuckMessagesAreCountedAndLeadToTheirList() {
        stuck = aStuckLetter();
        open();

        var link = find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getHref().equals("communications?show=stuck&type=post"))
                .findFirst();
        assertThat(link).isPresent();
        assertThat(link.orElseThrow().getText()).endsWith("stuck");
    }

    @Test
    void aChannelLeadsToItsMessages() {
        open();

        assertThat(find(Anchor.class).all())
                .anySatisfy(anchor -> assertThat(anchor.getHref()).isEqualTo("communications?type=email"));
    }

    @Test
    @SignedInAs(Permission.EDIT_ORGANISATION_SETTINGS)
    void whoMayNotReadEntriesGetsNoLinkToThem() {
        stuck = aStuckLetter();
        open();

        assertThat(find(Anchor.class).all())
                .noneMatch(anchor -> anchor.getHref().startsWith("communications"));
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withoutThePermissionThePageStaysClosed() {
        navigate("settings/channels", Component.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("You may not open this page");
    }

    private void open() {
        navigate("settings/channels", ChannelsView.class);
    }

    private String row(String provider) {
        return rows().stream()
                .filter(text -> text.startsWith(provider))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows() {
        return find(ChannelRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private void pause(int times) {
        var now = UtcTime.toColumn(Instant.now());
        jdbc.sql("insert into provider_pause values ('Chorus Pro', ?, ?, ?, 'EMAIL_AUTH', '535 refused')")
                .params(now, UtcTime.toColumn(Instant.now().plusSeconds(60)), times)
                .update();
    }

    private long aStuckLetter() {
        var id = ids.next();
        var now = UtcTime.toColumn(Instant.now());
        jdbc.sql("""
                        insert into communication (id, chain_id, position, customer_id, created_at, scenario,
                          subject_type, subject_id, subject_number, title, type, receiver, receiver_name, language,
                          route, urgency, status, last_event_at, provider, attempt, in_flight, awaits_receipt,
                          stuck_at, version)
                        values (?, ?, 1, ?, ?, 'invoice.issued', 1, ?, '1', 'Invoice 1', 3, 'Kerkstraat 1', 'Van Dijk',
                          'en', 'test', 2, 2, ?, 'Pingen', 1, false, true, ?, 0)""")
                .params(id, id, customers.withEmail(null).id(), now, id, now, now)
                .update();
        return id;
    }

    private void catchUp() {
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }
}
