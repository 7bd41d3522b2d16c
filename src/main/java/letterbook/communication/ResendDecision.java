package letterbook.communication;

import java.time.Instant;

/** Whether an entry may be resent. */
public sealed interface ResendDecision {

    /** The last moment for resending, whether or not anything else speaks against it. */
    Instant until();

    /** It may be. */
    record Allowed(Instant until) implements ResendDecision {}

    /**
     * It may not be.
     *
     * @param reason in words for the person who would do it
     */
    record Denied(Instant until, String reason) implements ResendDecision {}
}
