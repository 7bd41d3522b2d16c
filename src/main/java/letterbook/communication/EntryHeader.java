package letterbook.communication;

import java.time.Instant;
import letterbook.subject.SubjectType;

/**
 * What never changes in an entry.
 *
 * @param chainId id of the first entry of the chain, or {@link #NEW_CHAIN}
 * @param position 1 for the first entry of the chain
 */
record EntryHeader(
        long chainId,
        int position,
        long customerId,
        Instant createdAt,
        String scenario,
        SubjectType subjectType,
        long subjectId,
        String subjectNumber,
        String title,
        String receiverName,
        Route route,
        Urgency urgency) {

    static final long NEW_CHAIN = -1;
}
