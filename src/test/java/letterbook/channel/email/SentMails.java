package letterbook.channel.email;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import letterbook.TestCustomers;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.Preferences;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends invoices through the whole pipeline and tells what their history says. */
@Component
class SentMails {

    private final TestCustomers customers;
    private final Acceptance acceptance;
    private final JdbcClient jdbc;

    SentMails(TestCustomers customers, Acceptance acceptance, JdbcClient jdbc) {
        this.customers = customers;
        this.acceptance = acceptance;
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
        return acceptance.accept(
                new CommunicationRequest(
                        Scenario.INVOICE_ISSUED, customers.invoiceOf(customer), Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("billing"));
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
