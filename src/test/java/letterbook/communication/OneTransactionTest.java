package letterbook.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An entry and its history change together or not at all. */
@IntegrationTest
class OneTransactionTest {

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLineOfHistoryIsUndoneWithTheChangeItTellsOf() {
        var customer = customers.withEmail("jan-" + UUID.randomUUID() + "@customer.example");
        var entry = customers.reportInvoiceOf(customer);
        customers.awaitSettled(customer.id());
        var before = lines(entry);

        transactions.executeWithoutResult(transaction -> {
            ledger.take(entry.id(), new News.Progress("delayed"));
            transaction.setRollbackOnly();
        });

        assertThat(lines(entry)).isEqualTo(before);
    }

    private long lines(CommunicationEntry entry) {
        return jdbc.sql("select count(*) from communication_history where communication_id = ?")
                .param(entry.id())
                .query(Long.class)
                .single();
    }
}
