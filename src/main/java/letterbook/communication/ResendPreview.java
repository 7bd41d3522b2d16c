package letterbook.communication;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What resending an entry would do.
 *
 * @param now how it would go today; {@code skip} in it tells that it would be skipped; its receiver is
 *     masked for who may not read message content
 * @param outlook when it would leave and in how many parts
 * @param receiverChanged whether it goes to another receiver, also where masks make both look the same
 * @param sinceDelivered time since the provider took the original, null when it did not
 */
public record ResendPreview(
        CommunicationDetails original,
        Route now,
        boolean receiverChanged,
        Outlook outlook,
        @Nullable Duration sinceDelivered,
        ResendDecision decision) {

    /**
     * @param leavesAt null for at once
     * @param parts of a text message; null for other channels, or when it cannot be told
     */
    public record Outlook(
            @Nullable Instant leavesAt, @Nullable Integer parts) {

        /** Leaves at once, in one piece. */
        public static final Outlook AT_ONCE = new Outlook(null, null);
    }
}
