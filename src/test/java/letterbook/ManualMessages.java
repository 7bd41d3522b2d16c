package letterbook;

import java.time.Duration;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.Preferences;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages to customers who get everything by hand, brought to the list by the pipeline. */
@Component
public class ManualMessages {

    private final TestCustomers customers;
    private final JdbcClient jdbc;

    ManualMessages(TestCustomers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    public Customer aCustomer() {
        return customers.prefers(
                "anna@customer.example", new Preferences(null, null, null, ChannelPreference.MANUAL, null));
    }

    /** An invoice of the customer that waits to be sent by hand. */
    public long waiting(Customer customer) {
        var entry = customers.reportInvoiceOf(customer);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select awaits_receipt from communication where id = ?")
                        .param(entry.id())
                        .query(Boolean.class)
                        .single());
        return entry.id();
    }

    /** It should have been sent long ago. */
    public void isOverdue(long id) {
        jdbc.sql("update communication set expected_by = '2026-01-01' where id = ?")
                .param(id)
                .update();
    }
}
