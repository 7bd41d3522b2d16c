package letterbook.channel.email;

import java.util.List;
import java.util.UUID;
import letterbook.TestCustomers;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.Preferences;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends invoices through the whole pipeline and tells what their history says. */
@Component
class SentMails {

    private final TestCustomers customers;
    private final JdbcClient jdbc;

    SentMails(TestCustomers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    record Line(
            CommunicationStatus to,
            @Nullable String code,
            @Nullable String text) {}

    CommunicationEntry send() {
        var customer = customers.withEmail(address());
        var entry = accept(customer);
        customers.awaitSettled(customer.id());
        return entry;
    }

    /** On its way; nobody waits for it. */
    CommunicationEntry sendWithoutWaiting() {
        return accept(customers.withEmail(address()));
    }

    CommunicationEntry skip() {
        return accept(customers.prefers(
                address(),
                new Preferences(
                        ChannelPreference.SKIP,
                        ChannelPreference.SKIP,
                        ChannelPreference.SKIP,
                        ChannelPreference.SKIP,
                        null)));
    }

    private CommunicationEntry accept(Customer customer) {
        return customers.reportInvoiceOf(customer);
    }

    private static String address() {
        return "jan-" + UUID.randomUUID() + "@customer.example";
    }

    CommunicationStatus statusOf(CommunicationEntry entry) {
        return lines(entry).getLast().to();
    }

    Line last(CommunicationEntry entry) {
        return lines(entry).getLast();
    }

    List<Line> lines(CommunicationEntry entry) {
        return jdbc.sql(
                        "select to_status, code, text from communication_history where communication_id = ? order by id")
                .param(entry.id())
                .query((row, number) -> new Line(
                        CommunicationStatus.ofCode(row.getInt("to_status")),
                        row.getString("code"),
                        row.getString("text")))
                .list();
    }

    int triesOf(CommunicationEntry entry) {
        return jdbc.sql("select tries from communication where id = ?")
                .param(entry.id())
                .query(Integer.class)
                .single();
    }

    long receiptsOf(CommunicationEntry entry) {
        return jdbc.sql("select count(*) from receipt where communication_id = ?")
                .param(entry.id())
                .query(Long.class)
                .single();
    }
}
