package letterbook.channel.einvoice.storecove;

import java.util.Locale;
import java.util.stream.Collectors;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Storecove's answers other than 2xx mean. */
final class Refusals {

    private static final int LONGEST_TEXT = 400;

    private Refusals() {}

    static Outcome of(StorecoveApi.Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new Outcome.OutOfOrder("PEPPOL_CREDENTIALS", text(answer));
            case 429 -> new Outcome.RetryLater("PEPPOL_PROVIDER_BUSY", text(answer), answer.retryAfter());
            case 400, 404, 409, 413, 422 ->
                new Outcome.Refused(
                        code(answer).startsWith("PEPPOL_RECIPIENT")
                                ? CommunicationStatus.REJECTED
                                : CommunicationStatus.FAILED,
                        code(answer),
                        text(answer));
            default -> new Outcome.RetryLater("PEPPOL_PROVIDER_UNAVAILABLE", text(answer), answer.retryAfter());
        };
    }

    /** A receiver that cannot be reached shows itself as a fault of the routing. */
    private static String code(StorecoveApi.Answer answer) {
        var told = answer.body().toLowerCase(Locale.ROOT);
        return told.contains("routing") || told.contains("eidentifier")
                ? "PEPPOL_RECIPIENT_UNKNOWN"
                : "PEPPOL_VALIDATION_FAILED";
    }

    /** Whether Storecove took the key before: of submissions with one key only the first is processed. */
    static boolean isRepetition(StorecoveApi.Answer answer) {
        return answer.status() == 422 && answer.body().toLowerCase(Locale.ROOT).contains("idempotency");
    }

    /** {@code source: details} of each fault; the answer as it is where it is no such list. */
    static String text(StorecoveApi.Answer answer) {
        var words = words(answer.body());
        var whole = "Storecove answered " + answer.status() + (words.isBlank() ? "" : ": " + words);
        return whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT) + "…";
    }

    private static String words(String body) {
        try {
            var json = JsonMapper.shared().readTree(body);
            var faults = json.isArray() ? json : json.path("errors");
            return faults.isArray()
                    ? faults.valueStream().map(Refusals::fault).collect(Collectors.joining("; "))
                    : body.strip();
        } catch (JacksonException noJson) {
            return body.strip();
        }
    }

    private static String fault(JsonNode fault) {
        var source = fault.path("source").asString("");
        var details = fault.path("details").asString(fault.toString());
        return source.isBlank() ? details : source + ": " + details;
    }
}
