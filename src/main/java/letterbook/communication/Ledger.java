package letterbook.communication;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as jobs write it: each call is one change, committed with its line of history. */
@Service
public class Ledger {

    private final CommunicationEntryRepository entries;
    private final EntityManager entities;
    private final History history;
    private final MessageSources sources;
    private final MessageContents contents;
    private final Clock clock;

    Ledger(
            CommunicationEntryRepository entries,
            EntityManager entities,
            History history,
            MessageSources sources,
            MessageContents contents,
            Clock clock) {
        this.entries = entries;
        this.entities = entities;
        this.history = history;
        this.sources = sources;
        this.contents = contents;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CommunicationEntry> find(long id) {
        return entries.findById(id);
    }

    /**
     * Lets no receipt change the entry until the transaction ends; to be called before the entry is read.
     *
     * @return whether there is such an entry
     */
    @Transactional
    public boolean lock(long id) {
        return entities.find(CommunicationEntry.class, id, LockModeType.PESSIMISTIC_WRITE) != null;
    }

    /** What the chain is made from; empty once its 60 days are over. */
    @Transactional(readOnly = true)
    public Optional<MessageSource> source(CommunicationEntry entry) {
        return sources.find(entry.chainId());
    }

    /** The message as made by an earlier attempt. */
    @Transactional(readOnly = true)
    public Optional<MessageContent> content(long id) {
        return contents.find(id);
    }

    /**
     * Notes the intent to hand the message to the provider. The provider may be called once this has returned.
     *
     * @param made the message when this attempt made it, null when an earlier one did
     */
    @Transactional
    public CommunicationEntry startAttempt(long id, String provider, @Nullable MessageContent made) {
        if (made != null) {
            contents.add(id, made, clock.instant());
        }
        return change(id, entry -> entry.startAttempt(provider, clock.instant()));
    }

    /**
     * Keeps the message in place of sending it: the organisation is in test mode.
     *
     * @param made the message when it is made now, null when an earlier try made it
     */
    @Transactional
    public void capture(long id, @Nullable MessageContent made) {
        if (made != null) {
            contents.add(id, made, clock.instant());
        }
        history.add(entries.findById(id).orElseThrow().capture(clock.instant()));
    }

    @Transactional
    public void succeed(long id, @Nullable String providerRef, @Nullable String text) {
        settle(id, entry -> entry.succeed(providerRef, text, clock.instant()));
    }

    /** The provider has it and its last word is to come, the next news by {@code expectedBy}. */
    @Transactional
    public void accept(long id, String providerRef, @Nullable String text, Instant expectedBy) {
        find(id).filter(CommunicationEntry::isSending)
                .flatMap(entry -> entry.accept(providerRef, text, expectedBy, clock.instant()))
                .ifPresent(line -> history.add(List.of(line)));
    }

    /** It may not leave before {@code until}. */
    @Transactional
    public void schedule(long id, Instant until) {
        find(id).flatMap(entry -> entry.schedule(until, clock.instant())).ifPresent(line -> history.add(List.of(line)));
    }

    @Transactional
    public void postpone(long id, String code, @Nullable String text, Instant until) {
        settle(id, entry -> entry.postpone(code, text, until, clock.instant()));
    }

    /** The provider takes nothing at the moment: the try does not count. */
    @Transactional
    public void hold(long id, String code, @Nullable String text, Instant until) {
        settle(id, entry -> entry.hold(code, text, until, clock.instant()));
    }

    @Transactional
    public void withdraw(long id, @Nullable String text) {
        settle(id, entry -> entry.withdraw(text, clock.instant()));
    }

    /** @param red {@code FAILED} or {@code REJECTED} */
    @Transactional
    public void fail(long id, CommunicationStatus red, String code, @Nullable String text) {
        find(id).filter(CommunicationEntry::isOpen)
                .ifPresent(entry -> history.add(List.of(entry.fail(red, code, text, clock.instant()))));
    }

    /** Takes what a provider reports by itself; the line of history tells whether it changed anything. */
    @Transactional
    public void take(long id, News news) {
        lock(id);
        change(id, entry -> switch (news) {
            case News.Delivered delivered -> entry.confirm(delivered.text(), clock.instant());
            case News.Failed failed -> entry.refuse(failed.status(), failed.code(), failed.text(), clock.instant());
            case News.Task task -> entry.ask(task.code(), task.text(), clock.instant());
            case News.Resolved resolved -> entry.resolve(resolved.text(), clock.instant());
            case News.Progress progress -> entry.note(progress.text(), clock.instant());
        });
    }

    /** An entry that was settled meanwhile, by a receipt that was quicker, stays as it is. */
    private void settle(long id, Function<CommunicationEntry, StatusChange> verb) {
        find(id).filter(CommunicationEntry::isSending).ifPresent(entry -> history.add(List.of(verb.apply(entry))));
    }

    private CommunicationEntry change(long id, Function<CommunicationEntry, StatusChange> verb) {
        var entry = entries.findById(id).orElseThrow();
        history.add(List.of(verb.apply(entry)));
        return entry;
    }
}
