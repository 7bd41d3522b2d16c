package letterbook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.TestMail;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.News;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Preferences;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a job does that finds the traces of a run that was killed. */
@IntegrationTest
class InterruptedAttemptTest {

    private final String address = "jan-" + UUID.randomUUID() + "@customer.example";

    @Autowired
    private SendJob job;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMailThatTheServerMayHaveIsNotSentAgain() {
        var entry = sent(Preferences.NONE);
        forgetTheOutcomeOf(entry);

        assertThat(job.run(entry.id()).note()).isEmpty();

        var found = ledger.find(entry.id()).orElseThrow();
        assertThat(found.status()).isEqualTo(CommunicationStatus.FAILED);
        assertThat(jdbc.sql("select code from communication where id = ?")
                        .param(entry.id())
                        .query(String.class)
                        .single())
                .isEqualTo(CommunicationEntry.OUTCOME_UNKNOWN);
        assertThat(TestMail.to(address)).hasSize(1);
    }

    @Test
    void aChannelThatCanAskFindsOutAndTheEntryGoesOn() {
        var entry = sent(new Preferences(null, null, null, ChannelPreference.MANUAL, null));
        forgetTheOutcomeOf(entry);

        job.run(entry.id()).note();

        var found = ledger.find(entry.id()).orElseThrow();
        assertThat(found.status()).isEqualTo(CommunicationStatus.SENDING);
        assertThat(found.awaitsReceipt()).isTrue();
        assertThat(found.tries().attempt()).isEqualTo(1);
    }

    @Test
    void anEntryThatIsSettledIsLeftAlone() {
        var entry = sent(Preferences.NONE);

        assertThat(job.run(entry.id()).note()).isEmpty();

        assertThat(TestMail.to(address)).hasSize(1);
        assertThat(ledger.find(entry.id()).orElseThrow().status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void anOutcomeThatComesAfterAReceiptLeavesWhatTheReceiptSaid() {
        var entry = sent(Preferences.NONE);
        forgetTheOutcomeOf(entry);
        var ending = job.run(entry.id());
        ledger.take(entry.id(), new News.Delivered("delivered"));

        assertThat(ending.note()).isEmpty();

        assertThat(ledger.find(entry.id()).orElseThrow().status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    private CommunicationEntry sent(Preferences preferences) {
        var customer = customers.prefers(address, preferences);
        var entry = customers.reportInvoiceOf(customer);
        Awaitility.await()
                .until(
                        () -> ledger.find(entry.id()).orElseThrow(),
                        found -> found.awaitsReceipt() || found.status().colour() != CommunicationStatus.Colour.BLUE);
        return entry;
    }

    /** As if the process had ended between the provider's answer and the note of it. */
    private void forgetTheOutcomeOf(CommunicationEntry entry) {
        jdbc.sql("update communication set status = ?, in_flight = true, awaits_receipt = false, expected_by = null"
                        + " where id = ?")
                .params(CommunicationStatus.SENDING.code(), entry.id())
                .update();
    }
}
