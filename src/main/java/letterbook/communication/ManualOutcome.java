package letterbook.communication;

import java.time.Instant;

/** What became of the wish to settle a message that was to be sent by hand. */
public sealed interface ManualOutcome {

    /** It stands in the ledger. */
    record Settled() implements ManualOutcome {}

    /** Somebody, or something, was quicker: who, when, and what the entry is since then. */
    record SettledBefore(String by, Instant at, CommunicationStatus status) implements ManualOutcome {}
}
