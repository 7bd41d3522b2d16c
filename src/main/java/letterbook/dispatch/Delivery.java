package letterbook.dispatch;

import java.util.List;
import letterbook.communication.MessageContent;

/**
 * A message on its way to a provider.
 *
 * @param attempt 1 for the first try; with the id the key under which the provider knows it
 */
public record Delivery(
        long communicationId,
        int attempt,
        String receiver,
        String receiverName,
        String language,
        MessageContent content,
        List<Attachment> attachments) {

    /** A document with its bytes. */
    public record Attachment(String name, String mediaType, byte[] bytes) {}
}
