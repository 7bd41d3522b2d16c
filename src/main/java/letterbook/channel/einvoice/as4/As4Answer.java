package letterbook.channel.einvoice.as4;

import java.util.List;
import java.util.Locale;

/** What came of handing a message to another access point. */
public sealed interface As4Answer {

    /** It has the message and signed for it. */
    record Receipt() implements As4Answer {}

    /** It refused the message with errors of ebMS. */
    record Refusal(List<As4Error> errors) implements As4Answer {}

    /** No connection: it certainly does not have the message. */
    record NotReached(String why) implements As4Answer {}

    /** It was reached, and what it answered was lost or makes no sense: it may have the message. */
    record Unheard(String why) implements As4Answer {}

    /** Its certificate is not one to send to; nothing was sent. */
    record NotTrusted(Flaw flaw, String why) implements As4Answer {}

    /** What is wrong with a certificate. */
    enum Flaw {
        /** It is expired, or not valid yet. */
        OUT_OF_DATE,
        /** No authority of the network issued it. */
        FOREIGN,
        /** Its issuer took it back. */
        REVOKED,
        /** Its issuer does not tell whether it took it back. */
        NOT_CHECKED
    }

    /** The message could not be made: our keys or settings. */
    record NotMade(String why) implements As4Answer {}

    /**
     * An error of ebMS 3.
     *
     * @param code {@code EBMS:0004}
     */
    record As4Error(String code, String text) {

        static final String OTHER = "EBMS:0004";
        static final String CONNECTION_FAILURE = "EBMS:0005";
        static final String DELIVERY_FAILURE = "EBMS:0202";

        /** The network has no code for it. */
        public static As4Error other(String text) {
            return new As4Error(OTHER, text);
        }

        /** It has had this message already; an invoice that it has twice is another matter. */
        boolean isDuplicate() {
            return code.equals(OTHER)
                    && text.toLowerCase(Locale.ROOT).contains("duplicate")
                    && text.toLowerCase(Locale.ROOT).contains("message");
        }

        /** It does not work for this participant. */
        boolean isNotServiced() {
            return code.equals(OTHER) && text.contains("NOT_SERVICED");
        }

        /** Trouble behind the access point, which has not taken the message (ebMS 3, 6.7). */
        boolean isPassing() {
            return code.equals(CONNECTION_FAILURE) || code.equals(DELIVERY_FAILURE);
        }

        @Override
        public String toString() {
            return code + " " + text;
        }
    }
}
