package letterbook.communication;

import org.jspecify.annotations.Nullable;

/**
 * A message as it was made for its receiver.
 *
 * @param subject line of an e-mail, null for channels without
 * @param html null for channels without
 * @param document the message in its final form where that is a document: a letter as PDF, an invoice as UBL
 */
public record MessageContent(
        @Nullable String subject,
        @Nullable String html,
        String text,
        @Nullable Document document) {

    /** A message that is no document. */
    public MessageContent(@Nullable String subject, @Nullable String html, String text) {
        this(subject, html, text, null);
    }

    /** A document that was made, with its bytes. */
    public record Document(String name, String mediaType, byte[] bytes) {}
}
