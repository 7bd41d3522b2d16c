package letterbook.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import letterbook.base.CommunicationType;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Route;
import letterbook.communication.StatusChange;
import letterbook.communication.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the past while its history is told, by the same steps as a live one. What would lie after now does not happen
 * any more.
 */
final class PastEntry {

    private final long id;
    private final long chainId;
    private final int position;
    private final Instant createdAt;
    private final Occurrence occurrence;
    private final Route route;
    private final Urgency urgency;
    private final Instant now;
    private final List<StatusChange> history = new ArrayList<>();

    private CommunicationStatus status = CommunicationStatus.GENERATING;
    private Instant lastEventAt;
    private @Nullable String code;
    private @Nullable String text;
    private @Nullable String provider;
    private @Nullable String providerRef;
    private @Nullable Instant sentAt;
    private @Nullable Instant scheduledFor;
    private int attempt;
    private boolean open = true;

    private PastEntry(
            long id,
            long chainId,
            int position,
            Instant createdAt,
            Occurrence occurrence,
            Route route,
            Urgency urgency,
            Actor actor,
            Instant now) {
        this.id = id;
        this.chainId = chainId;
        this.position = position;
        this.createdAt = createdAt;
        this.occurrence = occurrence;
        this.route = route;
        this.urgency = urgency;
        this.now = now;
        lastEventAt = createdAt;
        history.add(new StatusChange(id, createdAt, null, status, actor, 0, null, null));
    }

    static PastEntry first(long id, Occurrence occurrence, Route route, Instant now) {
        var actor = Actor.workflow(occurrence.workflow());
        return new PastEntry(id, id, 1, occurrence.at(), occurrence, route, Urgency.BULK, actor, now);
    }

    PastEntry resend(long newId, Instant at, Route today, String agent) {
        return new PastEntry(
                newId, chainId, position + 1, at, occurrence, today, Urgency.INTERACTIVE, Actor.person(agent), now);
    }

    void skip(Instant at, String why) {
        if (happens(at)) {
            add(at, CommunicationStatus.SKIPPED, Actor.LETTERBOOK, null, why);
        }
    }

    /** Waits for a later moment before the first try. */
    void schedule(Instant at, Instant until, String why) {
        if (happens(at)) {
            scheduledFor = until;
            add(at, CommunicationStatus.SENDING, Actor.LETTERBOOK, null, why);
        }
    }

    /** The provider has it, and its last word is to come. */
    void await(Instant at, String words) {
        if (happens(at)) {
            text = words;
            add(at, CommunicationStatus.SENDING, providerActor(), null, words);
        }
    }

    void start(Instant at, String provider) {
        if (happens(at)) {
            this.provider = provider;
            attempt++;
            scheduledFor = null;
            add(at, CommunicationStatus.SENDING, Actor.LETTERBOOK, null, null);
        }
    }

    void postpone(Instant at, String code, @Nullable String words, Instant until) {
        if (happens(at)) {
            scheduledFor = until;
            add(at, CommunicationStatus.SENDING, providerActor(), code, words);
        }
    }

    void succeed(Instant at, Actor by, @Nullable String reference, @Nullable String words) {
        if (happens(at)) {
            providerRef = reference;
            sentAt = at;
            settle(at, CommunicationStatus.SUCCESSFUL, by, null, words);
        }
    }

    /** Turns red, at once or by a later receipt. */
    void fail(Instant at, CommunicationStatus red, Actor by, String code, @Nullable String words) {
        if (happens(at)) {
            settle(at, red, by, code, words);
        }
    }

    private void settle(Instant at, CommunicationStatus to, Actor by, @Nullable String code, @Nullable String words) {
        scheduledFor = null;
        this.code = code;
        text = words;
        add(at, to, by, code, words);
    }

    private void add(Instant at, CommunicationStatus to, Actor by, @Nullable String code, @Nullable String words) {
        history.add(new StatusChange(id, at, status, to, by, attempt, code, words));
        status = to;
        lastEventAt = at;
    }

    private boolean happens(Instant at) {
        open = open && !at.isAfter(now);
        return open;
    }

    Actor providerActor() {
        return provider == null ? Actor.LETTERBOOK : Actor.provider(provider);
    }

    long id() {
        return id;
    }

    long chainId() {
        return chainId;
    }

    boolean isFirst() {
        return position == 1;
    }

    int position() {
        return position;
    }

    Instant createdAt() {
        return createdAt;
    }

    Occurrence occurrence() {
        return occurrence;
    }

    Route route() {
        return route;
    }

    List<StatusChange> history() {
        return history;
    }

    CommunicationStatus status() {
        return status;
    }

    Instant lastEventAt() {
        return lastEventAt;
    }

    int attempt() {
        return attempt;
    }

    /** Whether it waits for somebody to send it by hand. */
    boolean awaitsPeople() {
        return status == CommunicationStatus.SENDING && route.type() == CommunicationType.MANUAL;
    }

    /** Whether Letterbook itself has to carry it on. */
    boolean isUnfinished() {
        return status.colour() == CommunicationStatus.Colour.BLUE && !awaitsPeople();
    }

    Urgency urgency() {
        return urgency;
    }

    State state() {
        return new State(code, text, provider, providerRef, sentAt, scheduledFor);
    }

    /** What an entry knows of its outcome so far. */
    record State(
            @Nullable String code,
            @Nullable String text,
            @Nullable String provider,
            @Nullable String providerRef,
            @Nullable Instant sentAt,
            @Nullable Instant scheduledFor) {}
}
