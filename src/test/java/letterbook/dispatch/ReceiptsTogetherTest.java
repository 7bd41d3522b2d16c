package letterbook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.TestHistory;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.News;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Receipts that are taken in one transaction, of one entry and of several. */
@IntegrationTest
class ReceiptsTogetherTest {

    private static final String PROVIDER = "SMTP";
    private static final News BOUNCE = new News.Failed(CommunicationStatus.FAILED, "EMAIL_5.1.1", "no such mailbox");
    private static final News ON_ITS_WAY = new News.Progress("delayed");

    @Autowired
    private Receipts receipts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private TestHistory history;

    @Autowired
    private TransactionTemplate transactions;

    private final String run = UUID.randomUUID().toString();
    private CommunicationEntry first;
    private CommunicationEntry second;

    @BeforeEach
    void twoInvoicesThatWereSent() {
        var customer = customers.withEmail("jan-" + run + "@customer.example");
        first = customers.reportInvoiceOf(customer);
        second = customers.reportInvoiceOf(customer);
        customers.awaitSettled(customer.id());
        receipts.expect(PROVIDER, name(first), first);
        receipts.expect(PROVIDER, name(second), second);
    }

    @Test
    void eachFindsItsEntryAndTheAnswersStandInTheirOrder() {
        receipts.take(receipt("old", first, ON_ITS_WAY));

        var taken = receipts.takeAll(List.of(
                receipt("1", second, BOUNCE),
                receipt("old", first, ON_ITS_WAY),
                new Receipt(PROVIDER, run + "2", new Receipt.Reference.ProviderRef(run), Instant.now(), BOUNCE, "raw"),
                receipt("3", first, ON_ITS_WAY)));

        assertThat(taken)
                .containsExactly(
                        Receipts.Taken.APPLIED,
                        Receipts.Taken.REPEATED,
                        Receipts.Taken.WAITING,
                        Receipts.Taken.APPLIED);
        assertThat(status(first)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(status(second)).isEqualTo(CommunicationStatus.FAILED);
        assertThat(lines(first)).endsWith("delayed", "delayed");
    }

    @Test
    void severalOfOneEntryCountInTheirOrder() {
        receipts.takeAll(List.of(receipt("1", first, ON_ITS_WAY), receipt("2", first, BOUNCE)));

        assertThat(lines(first)).endsWith("delayed", "no such mailbox");
        assertThat(status(first)).isEqualTo(CommunicationStatus.FAILED);
    }

    @Test
    void oneThatComesTwiceAtTheSameMomentCountsOnce() {
        var before = lines(first).size();

        assertThat(receipts.takeAll(List.of(receipt("1", first, ON_ITS_WAY), receipt("1", first, ON_ITS_WAY))))
                .containsExactly(Receipts.Taken.APPLIED, Receipts.Taken.REPEATED);

        assertThat(lines(first)).hasSize(before + 1);
    }

    @Test
    void theyWaitForAChangeOfOneOfTheirEntriesAndCountForWhatItBecame() {
        var taken = new CompletableFuture<List<Receipts.Taken>>();
        transactions.executeWithoutResult(change -> {
            ledger.take(second.id(), ON_ITS_WAY);
            taken.completeAsync(
                    () -> receipts.takeAll(List.of(receipt("1", second, BOUNCE), receipt("2", first, BOUNCE))),
                    Thread::startVirtualThread);
            history.awaitSomebodyWaiting();
        });

        assertThat(taken.join()).containsExactly(Receipts.Taken.APPLIED, Receipts.Taken.APPLIED);
        assertThat(lines(second)).endsWith("delayed", "no such mailbox");
        assertThat(status(first)).isEqualTo(CommunicationStatus.FAILED);
    }

    @Test
    void noneIsTakenWhenOneCannotBe() {
        var before = lines(first);
        var impossible = new Receipt(
                PROVIDER,
                "x".repeat(201),
                new Receipt.Reference.ProviderRef(name(second)),
                Instant.now(),
                BOUNCE,
                "raw");

        assertThatThrownBy(() -> receipts.takeAll(List.of(receipt("1", first, ON_ITS_WAY), impossible)))
                .isInstanceOf(RuntimeException.class);

        assertThat(lines(first)).isEqualTo(before);
        assertThat(receipts.take(receipt("1", first, ON_ITS_WAY))).isEqualTo(Receipts.Taken.APPLIED);
    }

    private Receipt receipt(String key, CommunicationEntry entry, News news) {
        return new Receipt(
                PROVIDER, run + key, new Receipt.Reference.ProviderRef(name(entry)), Instant.now(), news, "raw");
    }

    private String name(CommunicationEntry entry) {
        return run + "-" + entry.id();
    }

    private CommunicationStatus status(CommunicationEntry entry) {
        return ledger.find(entry.id()).orElseThrow().status();
    }

    private List<String> lines(CommunicationEntry entry) {
        return history.textsOf(entry);
    }
}
