package letterbook.sandbox.peppol;

import letterbook.channel.einvoice.as4.As4Answer.As4Error;

/** How the buyers' access point goes on after it looked at a message. */
sealed interface Reaction {

    /** Sign for it. */
    record Sign() implements Reaction {}

    /** Answer with an error of ebMS. */
    record Refuse(As4Error error) implements Reaction {}

    /** Hang up. */
    record Drop() implements Reaction {}

    /** Answer with nothing. */
    record KeepSilent() implements Reaction {}
}
