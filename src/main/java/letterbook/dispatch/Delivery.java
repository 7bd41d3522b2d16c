package letterbook.dispatch;

import java.time.Instant;
import java.util.List;
import letterbook.communication.MessageContent;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a provider.
 *
 * @param attempt 1 for the first try; with the id the key under which the provider knows it
 * @param attemptedAt when the intent to make this try was noted
 * @param providerRef under which the provider knows it, null before it took it
 */
public record Delivery(
        long communicationId,
        int attempt,
        Instant attemptedAt,
        @Nullable String providerRef,
        String receiver,
        String receiverName,
        String language,
        MessageContent content,
        List<Attachment> attachments) {

    /** A document with its bytes. */
    public record Attachment(String name, String mediaType, byte[] bytes) {}
}
