package letterbook.communication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import letterbook.base.CommunicationType;
import letterbook.subject.SubjectType;

/**
 * What never changes in an entry.
 *
 * @param chainId id of the first entry of the chain
 * @param position 1 for the first entry of the chain
 * @param receiver address, number or identifier; empty where the customer has none
 * @param language BCP 47
 * @param route why it goes this way, in words
 */
@Embeddable
record EntryHeader(
        @Column(updatable = false) long chainId,
        @Column(updatable = false) int position,
        @Column(updatable = false) long customerId,
        @Column(updatable = false) Instant createdAt,
        @Column(updatable = false) String scenario,
        @Column(updatable = false) SubjectType subjectType,
        @Column(updatable = false) long subjectId,
        @Column(updatable = false) String subjectNumber,
        @Column(updatable = false) String title,
        @Column(updatable = false) CommunicationType type,
        @Column(updatable = false) String receiver,
        @Column(updatable = false) String receiverName,
        @Column(updatable = false) String language,
        @Column(updatable = false) String route,
        @Column(updatable = false) Urgency urgency) {

    /** The same message again, the way it goes now. */
    EntryHeader resend(int nextPosition, Route now, Instant at) {
        return new EntryHeader(
                chainId,
                nextPosition,
                customerId,
                at,
                scenario,
                subjectType,
                subjectId,
                subjectNumber,
                title,
                now.type(),
                now.receiver(),
                receiverName,
                now.language(),
                now.reason(),
                Urgency.INTERACTIVE);
    }
}
