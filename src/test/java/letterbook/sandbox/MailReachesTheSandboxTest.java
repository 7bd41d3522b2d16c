package letterbook.sandbox;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import letterbook.DemoTest;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.Urgency;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.Customers;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.template.Scenario;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
class MailReachesTheSandboxTest {

    @Test
    void withoutAMailServerOfItsOwnLetterbookSendsToTheSandbox(
            @Autowired Customers customers, @Autowired Acceptance acceptance, @Autowired SandboxMessages messages) {
        customers.put(
                "SANDBOX-1",
                new CustomerDetails(
                        "Ada Lovelace",
                        CustomerKind.PERSON,
                        "en",
                        "ada.sandbox@example.com",
                        null,
                        PostalAddress.NONE,
                        PaymentMethod.TRANSFER,
                        null,
                        Preferences.NONE));

        acceptance.accept(
                new CommunicationRequest(Scenario.PORTAL_INVITATION, "SANDBOX-1", Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("portal"));

        await().until(() -> messages.list(CommunicationType.EMAIL, 0, 50).stream()
                .anyMatch(mail -> mail.to().equals("ada.sandbox@example.com")
                        && mail.text().contains("Ada Lovelace")));
    }
}
