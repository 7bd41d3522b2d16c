package letterbook.communication;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import letterbook.base.CommunicationType;
import org.jspecify.annotations.Nullable;

/**
 * One message, through one channel, to one receiver. What it is never changes; its status moves by the verbs here, each
 * of which tells the line to add to the history.
 */
@Entity
@Table(name = "communication")
public class CommunicationEntry {

    /** Code of an entry of which nobody can know whether the provider got it. */
    public static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

    @Id
    private long id;

    @Embedded
    private EntryHeader header;

    private CommunicationStatus status;
    private Instant lastEventAt;
    private @Nullable String code;
    private @Nullable String text;
    private @Nullable String provider;
    private @Nullable String providerRef;
    private @Nullable Instant sentAt;
    private @Nullable Instant scheduledFor;
    private int attempt;
    private boolean inFlight;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected CommunicationEntry() {}

    CommunicationEntry(long id, EntryHeader header) {
        this.id = id;
        this.header = header;
        status = CommunicationStatus.GENERATING;
        lastEventAt = header.createdAt();
    }

    StatusChange created(Actor actor) {
        return new StatusChange(id, header.createdAt(), null, CommunicationStatus.GENERATING, actor, 0, null, null);
    }

    StatusChange skip(String why, Instant now) {
        requireStatus(CommunicationStatus.GENERATING);
        return move(CommunicationStatus.SKIPPED, Actor.LETTERBOOK, null, why, now);
    }

    /** Notes the intent to hand the message to the provider; to be committed before the provider is called. */
    StatusChange startAttempt(String provider, Instant now) {
        if (inFlight || (status != CommunicationStatus.GENERATING && status != CommunicationStatus.SENDING)) {
            throw new IllegalStateException("Entry " + id + " is " + status + (inFlight ? ", in flight" : ""));
        }
        this.provider = provider;
        attempt++;
        inFlight = true;
        scheduledFor = null;
        return move(CommunicationStatus.SENDING, Actor.LETTERBOOK, null, null, now);
    }

    /** The provider took the message for good; also news for an entry that was given up as unknown. */
    StatusChange succeed(@Nullable String providerRef, @Nullable String text, Instant now) {
        if (!OUTCOME_UNKNOWN.equals(code)) {
            requireInFlight();
        }
        this.providerRef = providerRef;
        sentAt = now;
        return settle(CommunicationStatus.SUCCESSFUL, null, text, now);
    }

    /** The provider did not take the message and it will be tried again. */
    StatusChange postpone(String code, @Nullable String text, Instant until, Instant now) {
        requireInFlight();
        inFlight = false;
        scheduledFor = until;
        lastEventAt = now;
        return new StatusChange(id, now, status, status, providerActor(), attempt, code, cut(text));
    }

    /** It cannot be sent: the message cannot be made, or the provider refused it, or nobody knows. */
    StatusChange fail(CommunicationStatus red, String code, @Nullable String text, Instant now) {
        if (red.colour() != CommunicationStatus.Colour.RED) {
            throw new IllegalArgumentException(red + " is no failure");
        }
        if (status != CommunicationStatus.GENERATING && status != CommunicationStatus.SENDING) {
            throw new IllegalStateException("Entry " + id + " is already " + status);
        }
        return settle(red, code, text, now);
    }

    private StatusChange settle(CommunicationStatus to, @Nullable String code, @Nullable String text, Instant now) {
        var actor = inFlight ? providerActor() : Actor.LETTERBOOK;
        inFlight = false;
        scheduledFor = null;
        this.code = code;
        this.text = cut(text);
        return move(to, actor, code, text, now);
    }

    private StatusChange move(
            CommunicationStatus to, Actor actor, @Nullable String code, @Nullable String text, Instant now) {
        var change = new StatusChange(id, now, status, to, actor, attempt, code, cut(text));
        status = to;
        lastEventAt = now;
        return change;
    }

    private Actor providerActor() {
        return provider == null ? Actor.LETTERBOOK : Actor.provider(provider);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= 500 ? text : text.substring(0, 500);
    }

    private void requireStatus(CommunicationStatus required) {
        if (status != required) {
            throw new IllegalStateException("Entry " + id + " is " + status + ", not " + required);
        }
    }

    private void requireInFlight() {
        if (!inFlight) {
            throw new IllegalStateException("Entry " + id + " has no attempt under way");
        }
    }

    CommunicationDetails details(
            BiFunction<CommunicationType, String, String> visible,
            String customerNumber,
            List<StatusChange> history,
            List<CommunicationDetails.ChainLink> chain,
            List<MessageSource.SourceDocument> documents,
            ResendDecision resend) {
        var row = new CommunicationRow(
                id,
                header.position(),
                header.customerId(),
                header.createdAt(),
                header.title(),
                header.type(),
                header.subjectType(),
                header.subjectNumber(),
                visible.apply(header.type(), header.receiver()),
                status,
                sentAt,
                scheduledFor,
                code,
                text);
        return new CommunicationDetails(
                row,
                header.chainId(),
                header.scenario(),
                header.subjectId(),
                customerNumber,
                header.receiverName(),
                header.language(),
                header.route(),
                provider,
                providerRef,
                attempt,
                history,
                chain,
                documents,
                resend);
    }

    EntryHeader header() {
        return header;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    public long id() {
        return id;
    }

    public long chainId() {
        return header.chainId();
    }

    public long customerId() {
        return header.customerId();
    }

    public Instant createdAt() {
        return header.createdAt();
    }

    public String scenario() {
        return header.scenario();
    }

    public CommunicationType type() {
        return header.type();
    }

    public String receiver() {
        return header.receiver();
    }

    public String receiverName() {
        return header.receiverName();
    }

    public String language() {
        return header.language();
    }

    public Urgency urgency() {
        return header.urgency();
    }

    public CommunicationStatus status() {
        return status;
    }

    public int attempt() {
        return attempt;
    }

    /** Whether a provider was called, or was about to be, and its answer is not recorded. */
    public boolean isInFlight() {
        return inFlight;
    }
}
