package letterbook.communication.ui;

import java.time.Duration;
import java.util.Optional;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.ResendPreview;

/** What to think of before resending. */
final class ResendWarning {

    private ResendWarning() {}

    static Optional<String> of(ResendPreview preview) {
        var skip = preview.now().skip();
        if (skip != null) {
            return Optional.of("It would not be sent now. " + skip + ".");
        }
        if (CommunicationEntry.OUTCOME_UNKNOWN.equals(preview.original().row().code())) {
            return Optional.of("This message may have been sent. Ask the customer before you resend it.");
        }
        return Optional.ofNullable(preview.sinceDelivered())
                .map(since ->
                        "This message was delivered " + ago(since) + ". Resend only if the customer asks for it.");
    }

    static String ago(Duration since) {
        if (since.toMinutes() < 1) {
            return "just now";
        }
        if (since.toHours() < 1) {
            return count(since.toMinutes(), "minute");
        }
        return since.toDays() < 1 ? count(since.toHours(), "hour") : count(since.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
