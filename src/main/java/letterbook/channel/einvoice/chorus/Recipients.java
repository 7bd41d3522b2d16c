package letterbook.channel.einvoice.chorus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows what public bodies demand on invoices, as Chorus Pro's directory tells; what it does not tell is not checked. */
final class Recipients {

    private static final Duration FRESH = Duration.ofHours(12);
    private static final int MOST_KNOWN = 10_000;

    private final ChorusProClient client;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Recipients(ChorusProClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    private record Known(Optional<ChorusProClient.Demands> demands, Instant until) {}

    /** What keeps an invoice from being taken; the code is a key of the error catalogue. */
    record Problem(String code, String text) {}

    Optional<Problem> problemWith(String siret, WrittenInvoice invoice) {
        var answer = ask(siret);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        var demands = answer.get().demands();
        return demands.isEmpty()
                ? Optional.of(new Problem("CHORUS_SIRET_UNKNOWN", "The directory of Chorus Pro has no SIRET " + siret))
                : missing(demands.get(), invoice, siret);
    }

    private static Optional<Problem> missing(ChorusProClient.Demands demands, WrittenInvoice invoice, String siret) {
        var service = invoice.serviceCode() != null;
        var commitment = invoice.commitmentNumber() != null;
        var who = "SIRET " + siret + " demands ";
        if (demands.codeServiceDoitEtreRenseigne() && !service) {
            return Optional.of(new Problem("MISSING_SERVICE_CODE", who + "a service code"));
        }
        if (demands.numeroEJDoitEtreRenseigne() && !commitment) {
            return Optional.of(new Problem("MISSING_COMMITMENT_NUMBER", who + "a commitment number"));
        }
        return demands.gestionNumeroEJOuCodeService() && !service && !commitment
                ? Optional.of(new Problem("MISSING_SERVICE_CODE", who + "a service code or a commitment number"))
                : Optional.empty();
    }

    /** Empty when the directory does not answer. */
    private Optional<Known> ask(String siret) {
        var now = clock.instant();
        var before = known.get(siret);
        if (before != null && before.until().isAfter(now)) {
            return Optional.of(before);
        }
        if (!(client.demandsOf(siret) instanceof Answer.Done<Optional<ChorusProClient.Demands>> done)) {
            return Optional.empty();
        }
        var answer = new Known(done.body(), now.plus(done.body().isEmpty() ? Duration.ZERO : FRESH));
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(siret, answer);
        return Optional.of(answer);
    }
}
