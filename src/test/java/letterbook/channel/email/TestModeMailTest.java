package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.TestMail;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.Ledger;
import letterbook.communication.Urgency;
import letterbook.organisation.Organisations;
import letterbook.template.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TestModeMailTest {

    private final String address = "jan-" + UUID.randomUUID() + "@customer.example";

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisations organisations;

    @AfterEach
    void testModeIsOff() {
        organisations.switchTestMode(false);
    }

    @Test
    void inTestModeAMailIsMadeAndKeptAndOnceItIsOffTheNextOneArrives() {
        organisations.switchTestMode(true);
        var captured = send();

        assertThat(TestMail.to(address)).isEmpty();
        assertThat(ledger.content(captured).orElseThrow().text()).contains("€121.00");

        organisations.switchTestMode(false);
        send();

        assertThat(TestMail.to(address)).hasSize(1);
    }

    private long send() {
        var customer = customers.withEmail(address);
        var entry = acceptance.accept(
                new CommunicationRequest(
                        Scenario.INVOICE_ISSUED, customers.invoiceOf(customer), Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("billing"));
        customers.awaitSettled(customer.id());
        return entry.id();
    }
}
