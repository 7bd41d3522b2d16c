package letterbook.communication;

import java.time.Instant;
import java.util.List;
import letterbook.base.CommunicationType;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to know of an entry.
 *
 * @param language BCP 47
 * @param route why it went this way, in words
 * @param attempt technical tries so far
 * @param history oldest first
 * @param suggestion what the provider suggests, in a sentence; null without, and for who may not read message content
 * @param chain all entries of the chain, in order, this one among them
 */
public record CommunicationDetails(
        CommunicationRow row,
        long chainId,
        String scenario,
        long subjectId,
        String customerNumber,
        String receiverName,
        String language,
        String route,
        @Nullable String provider,
        @Nullable String providerRef,
        int attempt,
        @Nullable String suggestion,
        List<StatusChange> history,
        List<ChainLink> chain,
        List<MessageSource.SourceDocument> documents,
        ResendDecision resend) {

    /** One entry of a chain; {@code actor} is who started it. */
    public record ChainLink(
            long id,
            int position,
            Instant createdAt,
            String actor,
            CommunicationType type,
            String receiver,
            CommunicationStatus status) {}
}
