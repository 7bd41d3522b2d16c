package letterbook.sandbox.twilio;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How messages to certain numbers go. Twilio's own magic numbers (docs/iam/test-credentials) refuse as they do there; beside
 * them, mobile numbers that begin with +31970999 do what their last five digits say.
 *
 * @param refusal error with which the request is refused, null when it is taken
 * @param error with which the message ends undelivered, null when it is delivered
 */
record TwilioScript(@Nullable Integer refusal, @Nullable Integer error, Manner manner) {

    static final String NUMBERS = "+31970999";

    private static final Map<String, Integer> MAGIC_RECEIVERS = Map.of(
            "+15005550001", 21211,
            "+15005550002", 21612,
            "+15005550003", 21408,
            "+15005550004", 21610,
            "+15005550009", 21614);

    private static final Map<String, Integer> MAGIC_SENDERS = Map.of(
            "+15005550001", 21212,
            "+15005550007", 21606,
            "+15005550008", 21611);

    /** What is unusual beside the end. */
    enum Manner {
        USUAL("", ""),
        DROP("00000", "takes the message and breaks the connection before it answers"),
        LATE("00001", "delivers after a minute"),
        TWICE("00002", "reports everything twice"),
        REVERSED("00003", "reports “delivered” before “sent”"),
        FORGED("00004", "sends reports with a wrong signature, which are refused"),
        SILENT("00005", "delivers and reports nothing, so that Letterbook asks after ten minutes"),
        UNCONFIRMED("00006", "stays with the operator until you say what becomes of it"),
        DOWN("00500", "answers 503 and takes nothing"),
        TAKEN_THEN_DOWN("00503", "answers 503 although it took the message");

        private final String digits;
        private final String told;

        Manner(String digits, String told) {
            this.digits = digits;
            this.told = told;
        }

        String number() {
            return NUMBERS + digits;
        }

        String told() {
            return told;
        }
    }

    static TwilioScript of(String from, String to) {
        var magic = Optional.ofNullable(MAGIC_SENDERS.get(from)).or(() -> Optional.ofNullable(MAGIC_RECEIVERS.get(to)));
        if (magic.isPresent()) {
            return new TwilioScript(magic.get(), null, Manner.USUAL);
        }
        if (!to.startsWith(NUMBERS)) {
            return new TwilioScript(null, null, Manner.USUAL);
        }
        for (var manner : Manner.values()) {
            if (manner != Manner.USUAL && manner.number().equals(to)) {
                return new TwilioScript(null, null, manner);
            }
        }
        var code = Integer.valueOf(to.substring(NUMBERS.length()));
        return code >= 20000 && code < 30000
                ? new TwilioScript(code, null, Manner.USUAL)
                : new TwilioScript(null, code >= 30000 ? code : null, Manner.USUAL);
    }
}
