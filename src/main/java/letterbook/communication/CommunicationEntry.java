package letterbook.communication;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message, through one channel, to one receiver. What it is never changes; its status moves by the verbs here, each
 * of which tells the line to add to the history.
 */
@Entity
@Table(name = "communication")
public class CommunicationEntry extends EntryState {

    /** Code of an entry of which nobody can know whether the provider got it. */
    public static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

    /** Stands for the provider of an entry that was made and kept in place of sending it. */
    public static final String TEST_MODE = "Test mode";

    /** Time for the next news after a stuck entry was heard of again. */
    private static final Duration PATIENCE_AFTER_STUCK = Duration.ofDays(1);

    @SuppressWarnings("NullAway.Init")
    protected CommunicationEntry() {}

    CommunicationEntry(long id, EntryHeader header) {
        super(id, header);
    }

    StatusChange created(Actor actor) {
        return new StatusChange(id(), header().createdAt(), null, CommunicationStatus.GENERATING, actor, 0, null, null);
    }

    StatusChange skip(String why, Instant now) {
        requireStatus(CommunicationStatus.GENERATING);
        return move(CommunicationStatus.SKIPPED, Actor.LETTERBOOK, null, why, now);
    }

    /** Notes the intent to hand the message to the provider; to be committed before the provider is called. */
    StatusChange startAttempt(String provider, Instant now) {
        requireOpen();
        if (tries.inFlight() || expectation.awaitsReceipt()) {
            throw new IllegalStateException("Entry " + id() + " is already with " + this.provider);
        }
        this.provider = provider;
        tries = tries.begin(now);
        scheduledFor = null;
        return move(CommunicationStatus.SENDING, Actor.LETTERBOOK, null, null, now);
    }

    /** It may not leave before a certain time; a line when that is news. */
    Optional<StatusChange> schedule(Instant until, Instant now) {
        requireOpen();
        if (until.equals(scheduledFor)) {
            return Optional.empty();
        }
        scheduledFor = until;
        tries = tries.startOver();
        return Optional.of(move(CommunicationStatus.SENDING, Actor.TIMER, null, "Waits for office hours", now));
    }

    /** The provider has the message and its last word is to come; a line when that says something new. */
    Optional<StatusChange> accept(String providerRef, @Nullable String text, Instant expectedBy, Instant now) {
        requireStatus(CommunicationStatus.SENDING);
        var nothingNew = expectation.awaitsReceipt() && Objects.equals(this.text, cut(text));
        var actor = providerActor();
        tries = tries.end();
        scheduledFor = null;
        this.providerRef = providerRef;
        if (nothingNew) {
            return Optional.empty();
        }
        expectation = Expectation.newsBy(expectedBy);
        this.text = cut(text);
        return Optional.of(move(CommunicationStatus.SENDING, actor, null, text, now));
    }

    /** The provider took the message for good; also news for an entry that was given up as unknown. */
    StatusChange succeed(@Nullable String providerRef, @Nullable String text, Instant now) {
        if (!OUTCOME_UNKNOWN.equals(code)) {
            requireWithProvider();
        }
        this.providerRef = providerRef == null ? this.providerRef : providerRef;
        noteSent(now);
        return settle(CommunicationStatus.SUCCESSFUL, null, text, now);
    }

    /** It was made and kept, and goes nowhere: a try with nobody at the other end. */
    List<StatusChange> capture(Instant now) {
        var made = startAttempt(TEST_MODE, now);
        return List.of(
                made,
                settle(
                        CommunicationStatus.SUCCESSFUL,
                        null,
                        "Captured and not sent: the organisation is in test mode",
                        Actor.LETTERBOOK,
                        now));
    }

    private void noteSent(Instant now) {
        sentAt = header().type().leavesAtOnce() ? tries.attemptedAt() : now;
    }

    /** The provider did not take the message and it will be tried again. */
    StatusChange postpone(String code, @Nullable String text, Instant until, Instant now) {
        requireWithProvider();
        tries = tries.end();
        return again(code, text, until, now);
    }

    /** The provider takes nothing at the moment; the message waits, and the try does not count. */
    StatusChange hold(String code, @Nullable String text, Instant until, Instant now) {
        requireWithProvider();
        tries = tries.startOver();
        return again(code, text, until, now);
    }

    private StatusChange again(String code, @Nullable String text, Instant until, Instant now) {
        expectation = Expectation.NONE;
        scheduledFor = until;
        return move(status, providerActor(), code, text, now);
    }

    /** It cannot be sent: the message cannot be made, or the provider refused it, or nobody knows. */
    StatusChange fail(CommunicationStatus red, String code, @Nullable String text, Instant now) {
        requireRed(red);
        requireOpen();
        return settle(red, code, text, now);
    }

    /** It was called back before it left. */
    StatusChange withdraw(@Nullable String text, Instant now) {
        requireWithProvider();
        return settle(CommunicationStatus.SKIPPED, null, text, now);
    }

    /** The provider reports that it arrived; changes nothing when that is known, or something else is. */
    StatusChange confirm(@Nullable String text, Instant now) {
        return isSending() || OUTCOME_UNKNOWN.equals(code) ? succeed(null, text, now) : ignored(text, now);
    }

    /** The recipient has it and asks for something; that stands here until it is resolved, or a failure comes. */
    StatusChange ask(String task, @Nullable String text, Instant now) {
        if (isSending() || OUTCOME_UNKNOWN.equals(code)) {
            noteSent(now);
        } else if (status != CommunicationStatus.SUCCESSFUL) {
            return ignored(text, now);
        }
        return settle(CommunicationStatus.SUCCESSFUL, task, text, now);
    }

    /** What the recipient asked for is done with; settles nothing where nothing was asked for. */
    StatusChange resolve(@Nullable String text, Instant now) {
        return hasTask() ? settle(CommunicationStatus.SUCCESSFUL, null, text, now) : note(text, now);
    }

    /** Whether it arrived, but somebody here is asked to do something. */
    private boolean hasTask() {
        return status == CommunicationStatus.SUCCESSFUL && code != null;
    }

    /** The provider reports that it did not arrive, perhaps after it had taken it for good. */
    StatusChange refuse(CommunicationStatus red, String code, @Nullable String text, Instant now) {
        requireRed(red);
        return isSending() || status == CommunicationStatus.SUCCESSFUL || OUTCOME_UNKNOWN.equals(this.code)
                ? settle(red, code, text, now)
                : ignored(text, now);
    }

    /** The provider reports something that settles nothing. */
    StatusChange note(@Nullable String text, Instant now) {
        if (expectation.stuckAt() != null) {
            expectation = Expectation.newsBy(now.plus(PATIENCE_AFTER_STUCK));
        }
        return move(status, providerActor(), null, text, now);
    }

    /**
     * Somebody sent by hand what this entry asked for.
     *
     * @param sent when they did, as they tell
     */
    StatusChange doneByHand(String how, Instant sent, Actor actor, Instant now) {
        requireWithProvider();
        sentAt = sent;
        return settle(CommunicationStatus.SUCCESSFUL, null, how, actor, now);
    }

    /** Somebody tells that what this entry asked for cannot be done. */
    StatusChange impossibleByHand(String code, String why, Actor actor, Instant now) {
        requireWithProvider();
        return settle(CommunicationStatus.FAILED, code, why, actor, now);
    }

    /** News that was expected did not come. */
    StatusChange markStuck(Instant now) {
        requireStatus(CommunicationStatus.SENDING);
        expectation = expectation.stuck(now);
        return move(status, Actor.TIMER, null, "No news from " + provider + " when it was due", now);
    }

    private StatusChange ignored(@Nullable String text, Instant now) {
        var why = "received, ignored because the entry is already " + status.label();
        return note(text == null ? why : text + " (" + why + ")", now);
    }

    private StatusChange settle(CommunicationStatus to, @Nullable String code, @Nullable String text, Instant now) {
        return settle(to, code, text, isWithProvider() || !isOpen() ? providerActor() : Actor.LETTERBOOK, now);
    }

    private StatusChange settle(
            CommunicationStatus to, @Nullable String code, @Nullable String text, Actor actor, Instant now) {
        tries = tries.end();
        expectation = Expectation.NONE;
        scheduledFor = null;
        this.code = code;
        this.text = cut(text);
        return move(to, actor, code, text, now);
    }
}
