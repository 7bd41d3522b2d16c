package letterbook.channel.einvoice.chorus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import letterbook.base.IdGenerator;
import letterbook.channel.einvoice.InvoiceDocument;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.MessageContent;
import letterbook.customer.NewCustomer;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the stand-in of Chorus Pro over HTTP, with messages that no ledger knows. */
@Component
class Portal {

    private final ChorusProAccount account;
    private final JdbcClient jdbc;
    private final ErrorCatalogue catalogue;
    private final JsonMapper json;
    private final IdGenerator ids;

    Portal(ChorusProAccount account, JdbcClient jdbc, ErrorCatalogue catalogue, JsonMapper json, IdGenerator ids) {
        this.account = patient(account, account.clientSecret(), account.password());
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.json = json;
        this.ids = ids;
    }

    ChorusProAccount account() {
        return account;
    }

    ChorusProAccount account(String clientSecret, String password) {
        return patient(account, clientSecret, password);
    }

    /** Deposits are not given up as lost while a test runs slowly. */
    private static ChorusProAccount patient(ChorusProAccount account, String clientSecret, String password) {
        return new ChorusProAccount(
                account.api(),
                account.tokens(),
                account.clientId(),
                clientSecret,
                account.login(),
                password,
                null,
                null,
                account.syntax(),
                new LookSchedule(List.of(), Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    ChorusProParts parts(ChorusProAccount as, Clock clock) {
        return new ChorusProParts(as, jdbc, catalogue, json, clock);
    }

    ChorusProParts parts() {
        return parts(account, Clock.systemUTC());
    }

    Deposits deposits() {
        return new Deposits(jdbc);
    }

    static String newNumber() {
        return "F-" + UUID.randomUUID().toString().substring(0, 18);
    }

    /** UBL is quicker made than Factur-X. */
    Delivery delivery(String number, String serviceCode) {
        return delivery(InvoicesToTheState.SIRET, number, serviceCode, null);
    }

    Delivery delivery(String siret, String number, @Nullable String serviceCode, @Nullable String commitmentNumber) {
        var document = InvoiceDocument.of(new Draft(
                "invoice.issued",
                "fr",
                Map.of("invoice", InvoicesToTheState.reported(number, "121.00")),
                "Chorus Pro " + siret,
                NewCustomer.with("C-1", InvoicesToTheState.ministry(siret, serviceCode, commitmentNumber)),
                InvoicesToTheState.supplier(InvoicesToTheState.IDENTITY),
                List.of()));
        return new Delivery(
                ids.next(),
                1,
                Instant.now(),
                null,
                "Chorus Pro " + siret,
                "Ministère",
                "fr",
                new MessageContent(
                        null,
                        null,
                        "",
                        new MessageContent.Document(number + ".xml", "application/xml", document.ubl())),
                List.of());
    }

    static Delivery again(Delivery delivery) {
        return new Delivery(
                delivery.communicationId(),
                delivery.attempt() + 1,
                Instant.now(),
                null,
                delivery.receiver(),
                delivery.receiverName(),
                delivery.language(),
                delivery.content(),
                delivery.attachments());
    }

    static Clock later(Duration by) {
        return Clock.offset(Clock.systemUTC(), by);
    }
}
