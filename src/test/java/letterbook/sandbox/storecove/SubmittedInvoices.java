package letterbook.sandbox.storecove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import letterbook.TestCustomers;
import letterbook.TestHistory;
import letterbook.base.CommunicationType;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.CustomerExamples;
import letterbook.customer.Customers;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.customer.Preferences;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.StandIn;
import letterbook.template.Scenario;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends invoices through the whole application to the stand-in, and looks what became of them. */
@Component
class SubmittedInvoices {
    /** A receiver whose invoices Storecove keeps to itself. */
    private static final String HELD = "00000999";

    private final Customers customers;
    private final TestCustomers testCustomers;
    private final Acceptance acceptance;
    private final Ledger ledger;
    private final SandboxMessages messages;
    private final StorecoveLife storecove;
    private final TestHistory history;
    private final JdbcClient jdbc;

    SubmittedInvoices(
            Customers customers,
            TestCustomers testCustomers,
            Acceptance acceptance,
            Ledger ledger,
            SandboxMessages messages,
            StorecoveLife storecove,
            TestHistory history,
            JdbcClient jdbc) {
        this.customers = customers;
        this.testCustomers = testCustomers;
        this.acceptance = acceptance;
        this.ledger = ledger;
        this.messages = messages;
        this.storecove = storecove;
        this.history = history;
        this.jdbc = jdbc;
    }

    Customer customerAt(String identifier) {
        return customers
                .put(
                        "C-" + UUID.randomUUID(),
                        CustomerExamples.aCompany("Van Dijk Installaties B.V.")
                                .with(new EInvoicing(EInvoiceNetwork.PEPPOL, "0106", identifier, null, null))
                                .with(new Preferences(
                                        ChannelPreference.E_INVOICE, ChannelPreference.E_INVOICE, null, null, null)))
                .customer();
    }

    CommunicationEntry report(Customer customer, Scenario scenario) {
        return report(testCustomers.invoiceOf(customer), scenario);
    }

    CommunicationEntry report(String number, Scenario scenario) {
        return acceptance.accept(
                new CommunicationRequest(scenario, number, Map.of(), Urgency.INTERACTIVE), Actor.workflow("billing"));
    }

    /** An invoice that Storecove has and says nothing more about. */
    CommunicationEntry reportHeld() {
        var entry = report(customerAt(HELD), Scenario.INVOICE_ISSUED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ledger.find(entry.id()).orElseThrow().awaitsReceipt());
        return entry;
    }

    void answer(CommunicationEntry entry, String answer) {
        storecove.answer(taken(entry).getFirst(), new StandIn.Answer(answer, ""));
    }

    List<SandboxMessage> taken(CommunicationEntry entry) {
        var number = numberOf(entry);
        return messages.list(CommunicationType.E_INVOICE, 0, 500).stream()
                .filter(message -> message.subject().endsWith(number))
                .toList();
    }

    void settled(CommunicationEntry entry, CommunicationStatus status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(columns(entry)).containsEntry("status", status.code()));
    }

    String numberOf(CommunicationEntry entry) {
        return String.valueOf(columns(entry).get("subject_number"));
    }

    Map<String, Object> columns(CommunicationEntry entry) {
        return jdbc.sql(
                        "select cast(status as signed int) as status, code, text, provider, provider_ref, subject_number"
                                + " from communication where id = ?")
                .param(entry.id())
                .query((row, number) -> {
                    var columns = new HashMap<String, Object>();
                    columns.put("status", row.getInt("status"));
                    for (var name : List.of("code", "text", "provider", "provider_ref", "subject_number")) {
                        columns.put(name, row.getString(name));
                    }
                    return columns;
                })
                .single();
    }

    List<String> history(CommunicationEntry entry) {
        return history.textsOf(entry);
    }
}
