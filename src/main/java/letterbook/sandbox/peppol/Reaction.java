package letterbook.sandbox.peppol;

/** How the buyers' access point goes on after it looked at a message. */
sealed interface Reaction {

    /** Sign for it. */
    record Sign() implements Reaction {}

    /** @param why in the words of an error {@code EBMS:0004} */
    record Refuse(String why) implements Reaction {}

    /** Hang up. */
    record Drop() implements Reaction {}

    /** Answer with nothing. */
    record KeepSilent() implements Reaction {}
}
