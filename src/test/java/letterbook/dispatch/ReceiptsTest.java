package letterbook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

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

@IntegrationTest
class ReceiptsTest {

    private static final String PROVIDER = "SMTP";
    private static final News BOUNCE = new News.Failed(CommunicationStatus.FAILED, "EMAIL_5.1.1", "no such mailbox");
    private static final News ARRIVED = new News.Delivered("delivered");
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

    private CommunicationEntry entry;
    private String reference;

    @BeforeEach
    void anInvoiceThatWasSent() {
        var customer = customers.withEmail("jan-" + UUID.randomUUID() + "@customer.example");
        entry = customers.reportInvoiceOf(customer);
        customers.awaitSettled(customer.id());
        reference = "ref-" + UUID.randomUUID();
    }

    @Test
    void aBounceTurnsASuccessfulEntryRed() {
        assertThat(receipts.take(bounceOf("1"))).isEqualTo(Receipts.Taken.APPLIED);

        assertThat(status()).isEqualTo(CommunicationStatus.FAILED);
        assertThat(lastLine()).isEqualTo("no such mailbox");
    }

    @Test
    void aReceiptThatComesTwiceCountsOnce() {
        receipts.take(bounceOf("1"));
        var lines = lines();

        assertThat(receipts.take(bounceOf("1"))).isEqualTo(Receipts.Taken.REPEATED);

        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    void aReceiptThatSaysLessThanIsKnownChangesNothing() {
        receipts.take(bounceOf("1"));

        receipts.take(receipt("2", attempt(), ARRIVED));

        assertThat(status()).isEqualTo(CommunicationStatus.FAILED);
        assertThat(lastLine()).contains("received, ignored because the entry is already Failed");
    }

    @Test
    void progressIsALineOfHistoryOnly() {
        receipts.take(receipt("1", attempt(), ON_ITS_WAY));

        assertThat(status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(lastLine()).isEqualTo("delayed");
    }

    @Test
    void aReceiptThatIsQuickerThanTheAnswerItBelongsToWaitsForIt() {
        assertThat(receipts.take(receipt("1", named(), BOUNCE))).isEqualTo(Receipts.Taken.WAITING);
        assertThat(status()).isEqualTo(CommunicationStatus.SUCCESSFUL);

        receipts.expect(PROVIDER, reference, entry);
        receipts.takeWaiting(PROVIDER, reference);

        assertThat(status()).isEqualTo(CommunicationStatus.FAILED);
    }

    @Test
    void waitingReceiptsThatMissedTheirAnswerAreBroughtTogetherLater() {
        receipts.take(receipt("1", named(), BOUNCE));
        receipts.expect(PROVIDER, reference, entry);

        receipts.takeOverdue();

        assertThat(status()).isEqualTo(CommunicationStatus.FAILED);
    }

    @Test
    void waitingReceiptsAreAppliedInTheOrderTheyCame() {
        receipts.take(receipt("1", named(), ON_ITS_WAY));
        receipts.take(receipt("2", named(), BOUNCE));
        receipts.expect(PROVIDER, reference, entry);

        receipts.takeWaiting(PROVIDER, reference);

        assertThat(lines()).endsWith("delayed", "no such mailbox");
    }

    @Test
    void aReceiptOfAnEntryThatDoesNotExistWaits() {
        var unknown = new Receipt.Reference.Attempt(entry.id() + 1, 1);

        assertThat(receipts.take(receipt("1", unknown, BOUNCE))).isEqualTo(Receipts.Taken.WAITING);
    }

    @Test
    void aReceiptWaitsForAChangeOfItsEntryAndCountsForWhatItBecame() {
        var taken = new CompletableFuture<Receipts.Taken>();
        transactions.executeWithoutResult(change -> {
            ledger.take(entry.id(), ON_ITS_WAY);
            taken.completeAsync(() -> receipts.take(bounceOf("1")), Thread::startVirtualThread);
            history.awaitSomebodyWaiting();
        });

        assertThat(taken.join()).isEqualTo(Receipts.Taken.APPLIED);
        assertThat(lines()).endsWith("delayed", "no such mailbox");
    }

    private Receipt bounceOf(String key) {
        return receipt(key, attempt(), BOUNCE);
    }

    private Receipt receipt(String key, Receipt.Reference about, News news) {
        return new Receipt(PROVIDER, reference + "." + key, about, Instant.now(), news, "raw");
    }

    private Receipt.Reference attempt() {
        return new Receipt.Reference.Attempt(entry.id(), 1);
    }

    private Receipt.Reference named() {
        return new Receipt.Reference.ProviderRef(reference);
    }

    private CommunicationStatus status() {
        return ledger.find(entry.id()).orElseThrow().status();
    }

    private String lastLine() {
        return lines().getLast();
    }

    private List<String> lines() {
        return history.textsOf(entry);
    }
}
