package letterbook.communication;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an entry stands, and what it must be for a change; the changes themselves are {@link CommunicationEntry}'s. */
@MappedSuperclass
abstract class EntryState extends HeadedEntry {

    @Embedded
    Tries tries = Tries.NONE;

    @Embedded
    Expectation expectation = Expectation.NONE;

    CommunicationStatus status;
    Instant lastEventAt;

    @Nullable
    String code;

    @Nullable
    String text;

    @Nullable
    String provider;

    @Nullable
    String providerRef;

    @Nullable
    Instant sentAt;

    @Nullable
    Instant scheduledFor;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected EntryState() {}

    EntryState(long id, EntryHeader header) {
        super(id, header);
        status = CommunicationStatus.GENERATING;
        lastEventAt = header.createdAt();
    }

    StatusChange move(CommunicationStatus to, Actor actor, @Nullable String code, @Nullable String text, Instant now) {
        var change = new StatusChange(id(), now, status, to, actor, tries.attempt(), code, cut(text));
        status = to;
        lastEventAt = now;
        return change;
    }

    Actor providerActor() {
        return provider == null ? Actor.LETTERBOOK : Actor.provider(provider);
    }

    static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= 500 ? text : text.substring(0, 500);
    }

    static void requireRed(CommunicationStatus red) {
        if (red.colour() != CommunicationStatus.Colour.RED) {
            throw new IllegalArgumentException(red + " is no failure");
        }
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("Entry " + id() + " is already " + status);
        }
    }

    void requireStatus(CommunicationStatus required) {
        if (status != required) {
            throw new IllegalStateException("Entry " + id() + " is " + status + ", not " + required);
        }
    }

    void requireWithProvider() {
        if (!isWithProvider()) {
            throw new IllegalStateException("Entry " + id() + " is with no provider");
        }
    }

    boolean isOpen() {
        return status == CommunicationStatus.GENERATING || isSending();
    }

    boolean isWithProvider() {
        return tries.inFlight() || expectation.awaitsReceipt();
    }

    boolean isSending() {
        return status == CommunicationStatus.SENDING;
    }

    Expectation expectation() {
        return expectation;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant scheduledFor() {
        return scheduledFor;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String provider() {
        return provider;
    }

    public @Nullable String providerRef() {
        return providerRef;
    }

    public CommunicationStatus status() {
        return status;
    }

    /** The technical tries so far. */
    public Tries tries() {
        return tries;
    }

    /** Whether the provider has it and its last word is to come. */
    public boolean awaitsReceipt() {
        return expectation.awaitsReceipt();
    }
}
