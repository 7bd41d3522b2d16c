package letterbook.channel.einvoice.as4;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import letterbook.TestCustomers;
import letterbook.TestHistory;
import letterbook.channel.einvoice.InvoiceDocument;
import letterbook.channel.einvoice.PeppolInvoices;
import letterbook.channel.einvoice.TestInvoices;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.Customers;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.customer.Preferences;
import letterbook.dispatch.HandCrank;
import letterbook.organisation.Organisations;
import letterbook.subject.Documents;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of invoices that go through our own access point, whatever transport the settings choose. */
@Component
public class As4Entries {

    private final As4Transport transport;
    private final HandCrank crank;
    private final TestCustomers testCustomers;
    private final Customers customers;
    private final Subjects subjects;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;
    private final TestHistory history;
    private final JdbcClient jdbc;

    As4Entries(
            As4Account account,
            PeppolInvoices invoices,
            Organisations organisations,
            SentInvoices sent,
            HandCrank crank,
            TestCustomers testCustomers,
            Customers customers,
            Subjects subjects,
            Documents documents,
            Ledger ledger,
            Clock clock,
            TestHistory history,
            JdbcClient jdbc) {
        transport = transport(account, invoices, organisations, sent, clock);
        this.crank = crank;
        this.testCustomers = testCustomers;
        this.customers = customers;
        this.subjects = subjects;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** One that asks for no message level statuses, which would come at any time. */
    static As4Transport transport(
            As4Account account, PeppolInvoices invoices, Organisations organisations, SentInvoices sent, Clock clock) {
        var quiet = new As4Account(
                account.keys(), account.participant(), null, account.country(), account.directory(), true);
        return new As4Transport(invoices, new Dispatching(quiet, organisations, sent, clock), sent, clock);
    }

    /** A pipeline over AS4, moved by hand. */
    public HandCrank.Cranked pipeline() {
        return pipeline(transport);
    }

    HandCrank.Cranked pipeline(As4Transport other) {
        return crank.over(TestInvoices.channelOver(other), clock);
    }

    /** An invoice that is still to be sent. */
    public CommunicationEntry anInvoiceTo(String identifier) {
        var customer = onPeppol(identifier);
        var number = testCustomers.invoiceOf(customer);
        documents.put(
                SubjectType.INVOICE,
                subjects.findInvoice(number).orElseThrow().id(),
                InvoiceDocument.UBL,
                "application/xml",
                TestInvoices.of(number, customer).ubl());
        return crank.accept(new CommunicationRequest(Scenario.INVOICE_ISSUED, number, Map.of(), Urgency.INTERACTIVE));
    }

    /** An invoice that the buyer's access point has. */
    public CommunicationEntry aSentInvoice() {
        var entry = anInvoiceTo("12345678");
        pipeline().run(entry);
        return entry;
    }

    private Customer onPeppol(String identifier) {
        var details = testCustomers
                .prefers(
                        "post-" + UUID.randomUUID() + "@customer.example",
                        new Preferences(ChannelPreference.E_INVOICE, null, null, null, null))
                .details()
                .with(new EInvoicing(EInvoiceNetwork.PEPPOL, "0106", identifier, null, null));
        return customers.put("C-" + UUID.randomUUID(), details).customer();
    }

    public CommunicationStatus status(CommunicationEntry entry) {
        return ledger.find(entry.id()).orElseThrow().status();
    }

    public @Nullable String code(CommunicationEntry entry) {
        return jdbc.sql("select code from communication where id = ?")
                .param(entry.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Under which the first try is known to the buyer's access point. */
    public String instance(CommunicationEntry entry) {
        return jdbc.sql("select instance from as4_sent where communication_id = ? order by attempt limit 1")
                .param(entry.id())
                .query(String.class)
                .single();
    }

    /** What the history says, oldest line first. */
    public List<String> history(CommunicationEntry entry) {
        return history.textsOf(entry);
    }
}
