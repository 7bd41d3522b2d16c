package letterbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import letterbook.DemoTest;
import letterbook.base.PostalAddress;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Urgency;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.Customers;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.template.Scenario;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the pipeline to the sandbox's mail server and back through its mailbox. */
@DemoTest
class MailComesBackInTheSandboxTest {

    @Autowired
    private Customers customers;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMailToAnAddressThatBouncesIsSuccessfulAndThenFails() {
        var entry = send("SANDBOX-BOUNCES", "bounces@customer.example");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> lines(entry).getLast().startsWith("FAILED"));

        assertThat(lines(entry)).last().isEqualTo("FAILED EMAIL_5.1.1 Bounce: 550 5.1.1 User unknown");
        assertThat(lines(entry)).anyMatch(line -> line.startsWith("SUCCESSFUL null 250 2.0.0 Ok"));
    }

    @Test
    void aMailThatIsDelayedStaysSuccessful() {
        var entry = send("SANDBOX-DELAYED", "ada+delayed@customer.example");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> lines(entry).getLast().startsWith("SUCCESSFUL null Delayed: connect to mx.example"));
    }

    private long send(String number, String email) {
        customers.put(
                number,
                new CustomerDetails(
                        "Ada Lovelace",
                        CustomerKind.PERSON,
                        "en",
                        email,
                        null,
                        PostalAddress.NONE,
                        PaymentMethod.TRANSFER,
                        null,
                        Preferences.NONE));
        return acceptance
                .accept(
                        new CommunicationRequest(Scenario.PORTAL_INVITATION, number, Map.of(), Urgency.INTERACTIVE),
                        Actor.workflow("portal"))
                .id();
    }

    private List<String> lines(long entry) {
        return jdbc.sql(
                        "select to_status, code, text from communication_history where communication_id = ? order by id")
                .param(entry)
                .query((row, number) -> CommunicationStatus.ofCode(row.getInt("to_status")) + " "
                        + row.getString("code") + " " + row.getString("text"))
                .list();
    }
}
