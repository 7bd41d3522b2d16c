package letterbook.channel.einvoice.chorus;

import org.jspecify.annotations.Nullable;

/**
 * What a state of Chorus Pro means here; its rows are data in {@code letterbook/chorus-pro}.
 *
 * @param text for the history
 * @param code key of the error catalogue, null where nothing is wrong
 */
record StateMeaning(
        String state,
        Meaning meaning,
        String text,
        @Nullable String code) {

    /** What follows from a state. */
    enum Meaning {
        /** Nothing yet. */
        UNDER_WAY,
        /** The flow came in with its invoice. */
        INTEGRATED,
        /** The flow came in, perhaps without our invoice. */
        PARTLY_INTEGRATED,
        /** The buyer has the invoice. */
        REACHED,
        /** The buyer asks for documents. */
        SUSPENDED,
        /** The last good state. */
        PAID,
        /** Declined for good. */
        REFUSED,
        /** Nobody here knows it. */
        UNKNOWN;

        /** Whether nothing will come after it. */
        boolean isFinal() {
            return this == PAID || this == REFUSED;
        }
    }
}
