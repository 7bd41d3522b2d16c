package letterbook.channel.einvoice.chorus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customers;
import letterbook.customer.Preferences;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.StandIn;
import letterbook.subject.Documents;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports invoices to public bodies in France, each to a customer of its own. */
@Component
class StateInvoices {

    private final Customers customers;
    private final Subjects subjects;
    private final Documents documents;
    private final Acceptance acceptance;
    private final SandboxMessages messages;
    private final List<StandIn> standIns;
    private final JdbcClient jdbc;

    StateInvoices(
            Customers customers,
            Subjects subjects,
            Documents documents,
            Acceptance acceptance,
            SandboxMessages messages,
            List<StandIn> standIns,
            JdbcClient jdbc) {
        this.customers = customers;
        this.subjects = subjects;
        this.documents = documents;
        this.acceptance = acceptance;
        this.messages = messages;
        this.standIns = standIns;
        this.jdbc = jdbc;
    }

    /** @param serviceCode also tells the stand-in which trick to play */
    FollowedInvoice report(String siret, @Nullable String serviceCode) {
        var number = Portal.newNumber();
        put(number, siret, serviceCode);
        return report(number);
    }

    /** One that came with a document of the billing system. */
    FollowedInvoice reportWithUbl(String number, byte[] ubl) {
        var invoice = put(number, InvoicesToTheState.SIRET, "SERVICE-1");
        documents.put(SubjectType.INVOICE, invoice, "ubl.xml", "application/xml", ubl);
        return report(number);
    }

    private long put(String number, String siret, @Nullable String serviceCode) {
        var details = InvoicesToTheState.ministry(siret, serviceCode, null);
        var customer = customers
                .put(
                        "C-" + UUID.randomUUID(),
                        details.with(new Preferences(ChannelPreference.E_INVOICE, null, null, null, null)))
                .customer();
        return subjects.putInvoice(
                        number,
                        new InvoiceDetails(
                                customer.id(),
                                null,
                                LocalDate.of(2026, 11, 23),
                                LocalDate.of(2026, 12, 23),
                                new BigDecimal("121.00"),
                                "EUR"))
                .subject()
                .id();
    }

    private FollowedInvoice report(String number) {
        var entry = acceptance.accept(
                new CommunicationRequest(Scenario.INVOICE_ISSUED, number, Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("billing"));
        var portal = standIns.stream()
                .filter(one -> one.provider().equals(FollowedInvoice.CHORUS_PRO))
                .findFirst()
                .orElseThrow();
        return new FollowedInvoice(number, entry.id(), messages, portal, jdbc);
    }

    /** What no test looks at any more is not asked for again and again. */
    void watchNoMore() {
        jdbc.sql("update chorus_deposit set look_at = null").update();
    }
}
