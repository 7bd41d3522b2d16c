package letterbook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.News;
import letterbook.communication.RetentionSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ReceiptRetentionTest {

    private static final String PROVIDER = "SMTP";

    @Autowired
    private Receipts receipts;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    private CommunicationEntry entry;
    private String key;

    @BeforeEach
    void anInvoiceThatWasSent() {
        var customer = customers.withEmail("jan-" + UUID.randomUUID() + "@customer.example");
        entry = customers.reportInvoiceOf(customer);
        customers.awaitSettled(customer.id());
        key = "key-" + UUID.randomUUID();
    }

    @Test
    void anOldReceiptIsForgottenAsItCameAndWhatItSaidStays() {
        take(new Receipt.Reference.Attempt(entry.id(), 1));

        forgetAfter(Duration.ofDays(61));

        assertThat(receipts.of(PROVIDER, entry.id())).isEmpty();
        assertThat(stored()).isOne();
        assertThat(jdbc.sql("select concat(raw, text) from receipt where receipt_key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .isEqualTo("delayed");
        assertThat(jdbc.sql(
                                "select count(*) from communication_history where communication_id = ? and text = 'delayed'")
                        .param(entry.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aYoungerReceiptIsKeptAsItCame() {
        take(new Receipt.Reference.Attempt(entry.id(), 1));

        forgetAfter(Duration.ofDays(59));

        assertThat(receipts.of(PROVIDER, entry.id())).containsExactly("as it came");
    }

    @Test
    void aForgottenReceiptIsStillKnownWhenItComesAgain() {
        take(new Receipt.Reference.Attempt(entry.id(), 1));
        forgetAfter(Duration.ofDays(61));

        assertThat(take(new Receipt.Reference.Attempt(entry.id(), 1))).isEqualTo(Receipts.Taken.REPEATED);
    }

    @Test
    void anOldReceiptThatNobodyCouldPlaceGoes() {
        assertThat(take(new Receipt.Reference.ProviderRef("of another system " + key)))
                .isEqualTo(Receipts.Taken.WAITING);

        forgetAfter(Duration.ofDays(61));

        assertThat(stored()).isZero();
    }

    private Receipts.Taken take(Receipt.Reference about) {
        return receipts.take(
                new Receipt(PROVIDER, key, about, Instant.now(), new News.Progress("delayed"), "as it came"));
    }

    private void forgetAfter(Duration age) {
        jdbc.sql("update receipt set raw_since = raw_since - interval ? day where receipt_key = ?")
                .params(age.toDays(), key)
                .update();
        new ReceiptRetention(jdbc, new RetentionSettings(60), Clock.systemUTC()).forget();
    }

    private long stored() {
        return jdbc.sql("select count(*) from receipt where receipt_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
