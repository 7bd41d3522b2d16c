package letterbook.channel.einvoice.as4;

/** What a look-up tells about a receiver. */
sealed interface Found {

    record At(Endpoint endpoint) implements Found {}

    /** Nobody knows this receiver. */
    record Nobody() implements Found {}

    /** The receiver is known, and does not take this kind of document. */
    record NotThisKind() implements Found {}

    /** Nothing can be told now. */
    record NoAnswer(String why) implements Found {}

    /** What is written about the receiver's access point is of no use. */
    record Unusable(String why) implements Found {}
}
