package letterbook.channel.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import letterbook.base.PostalAddress;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.Customers;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.dispatch.TestPauses;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.StandIn;
import letterbook.subject.Documents;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import letterbook.template.Scenario;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends invoices as letters through the whole application, each to a customer of its own. */
@Component
class Letters {

    private final Customers customers;
    private final Subjects subjects;
    private final Documents documents;
    private final Acceptance acceptance;
    private final SandboxMessages messages;
    private final StandIn pingen;
    private final TestPauses pauses;
    private final JdbcClient jdbc;

    Letters(
            Customers customers,
            Subjects subjects,
            Documents documents,
            Acceptance acceptance,
            SandboxMessages messages,
            @Qualifier("pingenStandIn") StandIn pingen,
            TestPauses pauses,
            JdbcClient jdbc) {
        this.customers = customers;
        this.subjects = subjects;
        this.documents = documents;
        this.acceptance = acceptance;
        this.messages = messages;
        this.pingen = pingen;
        this.pauses = pauses;
        this.jdbc = jdbc;
    }

    /** @param city also tells the stand-in which trick to play */
    FollowedLetter sendTo(String city) {
        return sendTo(city, "");
    }

    /** @param ending of the invoice's number, as Pingen's own switches have it */
    FollowedLetter sendTo(String city, String ending) {
        return send(newName(), address(city), Map.of(), ending);
    }

    FollowedLetter send(String name, PostalAddress address, Map<String, byte[]> papers) {
        return send(name, address, papers, "");
    }

    /** Tricks are counted by address: nobody else has this one. */
    static String newName() {
        return "Van Dijk " + UUID.randomUUID().toString().substring(0, 8);
    }

    static PostalAddress address(String city) {
        return new PostalAddress("Kerkstraat", "1", null, "3511 LX", city, "NL");
    }

    private FollowedLetter send(String name, PostalAddress address, Map<String, byte[]> papers, String ending) {
        var customer = customers
                .put(
                        "C-" + UUID.randomUUID(),
                        new CustomerDetails(
                                name,
                                CustomerKind.COMPANY,
                                "nl",
                                null,
                                null,
                                address,
                                PaymentMethod.TRANSFER,
                                null,
                                new Preferences(null, null, null, ChannelPreference.POST, null)))
                .customer();
        var number = "P" + UUID.randomUUID() + ending;
        var invoice = subjects.putInvoice(
                number,
                new InvoiceDetails(
                        customer.id(),
                        null,
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 1),
                        new BigDecimal("121.00"),
                        "EUR"));
        papers.forEach((paper, bytes) ->
                documents.put(SubjectType.INVOICE, invoice.subject().id(), paper, "application/pdf", bytes));
        var entry = acceptance.accept(
                new CommunicationRequest(Scenario.INVOICE_ISSUED, number, Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("billing"));
        return new FollowedLetter(entry.id(), messages, pingen, jdbc);
    }

    /** Code for which Pingen is paused; empty while it is not. */
    Optional<String> pause() {
        return jdbc.sql("select code from provider_pause where provider = 'Pingen'")
                .query(String.class)
                .optional();
    }

    /** Other tests find Pingen open. */
    void openPingen() {
        pauses.end(PostChannel.PROVIDER);
    }
}
