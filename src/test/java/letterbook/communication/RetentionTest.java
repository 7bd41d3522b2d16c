package letterbook.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.base.UtcTime;
import letterbook.subject.ContentStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RetentionTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private ContentStore bytes;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    private Retention retention;
    private CommunicationEntry entry;

    @BeforeEach
    void anInvoiceThatWasSent() {
        retention = new Retention(jdbc, new RetentionSettings(60), Clock.systemUTC());
        var customer = customers.withEmail("jan-" + UUID.randomUUID() + "@customer.example");
        entry = customers.reportInvoiceOf(customer);
        customers.awaitSettled(customer.id());
    }

    @Test
    void whatIsOlderThanItsTimeIsForgottenAndTheEntryStays() {
        age(Duration.ofDays(61));

        retention.forget();

        assertThat(ledger.content(entry.id())).isEmpty();
        assertThat(ledger.source(entry)).isEmpty();
        assertThat(ledger.find(entry.id())).isPresent();
        assertThat(historyLines()).isEqualTo(3);
    }

    @Test
    void whatIsYoungerIsKept() {
        age(Duration.ofDays(59));

        retention.forget();

        assertThat(ledger.content(entry.id())).isPresent();
        assertThat(ledger.source(entry)).isPresent();
    }

    @Test
    void theBytesOfALetterAreForgottenWithIt() {
        var sha256 = bytes.put(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("update communication_content set document_name = 'letter.pdf', document_type = 'application/pdf',"
                        + " document_sha256 = unhex(?) where communication_id = ?")
                .params(sha256, entry.id())
                .update();
        age(Duration.ofDays(61));

        retention.forget();

        assertThat(jdbc.sql("select count(*) from content where sha256 = unhex(?)")
                        .param(sha256)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void age(Duration age) {
        var then = UtcTime.toColumn(Instant.now().minus(age));
        jdbc.sql("update communication_content set created_at = ? where communication_id = ?")
                .params(then, entry.id())
                .update();
        jdbc.sql("update communication_source set created_at = ? where chain_id = ?")
                .params(then, entry.chainId())
                .update();
    }

    private long historyLines() {
        return jdbc.sql("select count(*) from communication_history where communication_id = ?")
                .param(entry.id())
                .query(Long.class)
                .single();
    }
}
