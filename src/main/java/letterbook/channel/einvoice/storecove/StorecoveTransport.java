package letterbook.channel.einvoice.storecove;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import letterbook.channel.einvoice.PeppolId;
import letterbook.channel.einvoice.PeppolInvoices;
import letterbook.channel.einvoice.PeppolTransport;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.springframework.web.client.ResourceAccessException;

/**
 * Peppol through Storecove. An entry has one key for all its tries, which Storecove takes once, so that a try whose answer was
 * lost is simply repeated.
 */
class StorecoveTransport extends PeppolTransport {

    /** Repetitions in one call when an answer is lost. */
    private static final int REPETITIONS = 2;

    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
    private static final Duration EVIDENCE_WITHIN = Duration.ofHours(2);
    private static final String TAKEN = "Storecove has the invoice";
    private static final String TAKEN_BEFORE = "Storecove had the invoice from a try whose answer was lost";
    private static final String LOST = "PEPPOL_ANSWER_LOST";

    private final StorecoveApi api;
    private final Clock clock;

    StorecoveTransport(StorecoveApi api, PeppolInvoices invoices, Clock clock) {
        super(invoices);
        this.api = api;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "storecove";
    }

    @Override
    public Outcome send(Delivery delivery) {
        var receiver = PeppolId.parse(delivery.receiver()).orElseThrow();
        try {
            // an earlier try may have arrived: then what the network says of the receiver now settles nothing
            var stop = delivery.attempt() > 1 ? Optional.<Outcome>empty() : lookUp(receiver);
            if (stop.isPresent()) {
                return stop.get();
            }
        } catch (ResourceAccessException noAnswer) {
            return new Outcome.RetryLater("PEPPOL_PROVIDER_UNAVAILABLE", noAnswer.getMessage(), null);
        }
        return submit(delivery, receiver, false);
    }

    /** The same again: Storecove takes what it does not have yet, and tells what it has. */
    @Override
    public Outcome reconcile(Delivery delivery) {
        return submit(delivery, PeppolId.parse(delivery.receiver()).orElseThrow(), true);
    }

    @Override
    public Outcome poll(Delivery delivery) {
        var reference = Objects.requireNonNull(delivery.providerRef());
        if (SubmissionReference.isKey(reference)) {
            return new Outcome.Accepted(reference, TAKEN_BEFORE, nextLook(delivery), EVIDENCE_WITHIN);
        }
        try {
            var answer = api.evidence(reference);
            return switch (answer.status()) {
                case 200 -> new Outcome.Delivered(reference, Evidence.text(answer.body()));
                case 404 -> new Outcome.Accepted(reference, TAKEN, nextLook(delivery), EVIDENCE_WITHIN);
                case 401, 403 -> Refusals.of(answer);
                default ->
                    new Outcome.RetryLater("PEPPOL_PROVIDER_UNAVAILABLE", Refusals.text(answer), answer.retryAfter());
            };
        } catch (ResourceAccessException noAnswer) {
            return new Outcome.RetryLater("PEPPOL_PROVIDER_UNAVAILABLE", noAnswer.getMessage(), null);
        }
    }

    /** Empty when the receiver takes invoices, or when Storecove does not say; then it says so when it gets one. */
    private Optional<Outcome> lookUp(PeppolId receiver) {
        var answer = api.receives(receiver);
        if (answer.isGood()) {
            return Discovery.isNo(answer.body()) ? Optional.of(notReceiving(receiver)) : Optional.empty();
        }
        return switch (answer.status()) {
            case 400, 404, 422 -> Optional.empty();
            default -> Optional.of(Refusals.of(answer));
        };
    }

    private Outcome notReceiving(PeppolId receiver) {
        var exists = api.exists(receiver);
        return exists.isGood() && Discovery.isYes(exists.body())
                ? new Outcome.Refused(
                        CommunicationStatus.REJECTED,
                        "PEPPOL_DOCUMENT_NOT_SUPPORTED",
                        receiver + " is on Peppol but takes no invoices of BIS Billing 3")
                : new Outcome.Refused(
                        CommunicationStatus.REJECTED,
                        "PEPPOL_RECIPIENT_UNKNOWN",
                        receiver + " is not registered on Peppol");
    }

    /** @param mayHaveArrived whether an earlier call of this attempt may have reached Storecove */
    private Outcome submit(Delivery delivery, PeppolId receiver, boolean mayHaveArrived) {
        var document = Objects.requireNonNull(delivery.content().document(), "The invoice was not made");
        var key = SubmissionKey.of(delivery.communicationId());
        var unsure = mayHaveArrived;
        for (int repetition = 0; ; repetition++) {
            try {
                var answer = api.submit(key, receiver, document.bytes());
                if (answer.status() < 500 || repetition == REPETITIONS) {
                    return taken(delivery, key.toString(), answer);
                }
                unsure = true;
            } catch (ResourceAccessException noAnswer) {
                unsure |= !neverLeft(noAnswer);
                if (!unsure) {
                    return new Outcome.RetryLater("PEPPOL_PROVIDER_UNAVAILABLE", noAnswer.getMessage(), null);
                }
                if (repetition == REPETITIONS) {
                    return new Outcome.AskLater(LOST, noAnswer.getMessage(), ASK_AGAIN);
                }
            }
        }
    }

    private Outcome taken(Delivery delivery, String key, StorecoveApi.Answer answer) {
        if (answer.isGood()) {
            return SubmissionReference.guid(answer.body())
                    .map(guid -> accepted(delivery, guid, TAKEN))
                    .orElseGet(() -> accepted(delivery, SubmissionReference.ofKey(key), TAKEN_BEFORE));
        }
        if (Refusals.isRepetition(answer)) {
            return accepted(delivery, SubmissionReference.ofKey(key), TAKEN_BEFORE);
        }
        return answer.status() >= 500
                ? new Outcome.AskLater(LOST, Refusals.text(answer), ASK_AGAIN)
                : Refusals.of(answer);
    }

    private Outcome accepted(Delivery delivery, String reference, String text) {
        return new Outcome.Accepted(reference, text, nextLook(delivery), EVIDENCE_WITHIN);
    }

    /** Evidence comes within seconds as a rule; where it does not, looking often does not help. */
    private Duration nextLook(Delivery delivery) {
        var since = Duration.between(delivery.attemptedAt(), clock.instant());
        if (since.compareTo(Duration.ofMinutes(1)) < 0) {
            return Duration.ofSeconds(5);
        }
        return since.compareTo(Duration.ofMinutes(15)) < 0 ? Duration.ofMinutes(1) : Duration.ofMinutes(15);
    }

    private static boolean neverLeft(ResourceAccessException noAnswer) {
        return noAnswer.getCause() instanceof ConnectException
                || noAnswer.getCause() instanceof HttpConnectTimeoutException;
    }
}
