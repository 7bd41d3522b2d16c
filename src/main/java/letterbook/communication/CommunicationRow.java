package letterbook.communication;

import java.time.Instant;
import letterbook.base.CommunicationType;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * An entry as lists show it.
 *
 * @param position 1 for the first entry of a chain, 2 for its first resend, …
 * @param receiver masked for who may not read message content
 * @param sentAt null while nothing left
 * @param scheduledFor when it leaves or is tried again, null where that is not planned
 * @param stuckAt when it was noticed that news of it is overdue, null where it is not
 * @param code key of {@link ErrorCatalogue}
 * @param text the provider's own words
 */
public record CommunicationRow(
        long id,
        int position,
        long customerId,
        Instant createdAt,
        String title,
        CommunicationType type,
        SubjectType subjectType,
        String subjectNumber,
        String receiver,
        CommunicationStatus status,
        @Nullable Instant sentAt,
        @Nullable Instant scheduledFor,
        @Nullable Instant stuckAt,
        @Nullable String code,
        @Nullable String text) {}
