package letterbook.communication;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import letterbook.base.Lookup;
import org.hibernate.Session;
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

    /** Lets no receipt change the entry until the transaction ends; to be called before the entry is read. */
    @Transactional
    public void lock(long id) {
        lockAll(List.of(id));
    }

    /** Locks several, each only once and always in the same order; answers with those that there are. */
    @Transactional
    public Set<Long> lockAll(Collection<Long> ids) {
        return Lookup.of(Set.copyOf(ids), this::findLocked, this::findLocked).stream()
                .map(CommunicationEntry::id)
                .collect(Collectors.toSet());
    }

    private Optional<CommunicationEntry> findLocked(long id) {
        return Optional.ofNullable(entities.find(CommunicationEntry.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private List<CommunicationEntry> findLocked(Collection<Long> ids) {
        var sorted = ids.stream().sorted().toList();
        return entities
                .unwrap(Session.class)
                .findMultiple(CommunicationEntry.class, sorted, LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .filter(Objects::nonNull)
                .toList();
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
        takeAll(List.of(new Told(id, news)));
    }

    /** What a provider reports of an entry. */
    public record Told(long id, News news) {}

    /** Takes them in their order, all or none. */
    @Transactional
    public void takeAll(List<Told> told) {
        lockAll(told.stream().map(Told::id).toList());
        history.add(told.stream().map(this::line).toList());
    }

    private StatusChange line(Told told) {
        var entry = entries.findById(told.id()).orElseThrow();
        return switch (told.news()) {
            case News.Delivered delivered -> entry.confirm(delivered.text(), clock.instant());
            case News.Failed failed -> entry.refuse(failed.status(), failed.code(), failed.text(), clock.instant());
            case News.Task task -> entry.ask(task.code(), task.text(), clock.instant());
            case News.Resolved resolved -> entry.resolve(resolved.text(), clock.instant());
            case News.Progress progress -> entry.note(progress.text(), clock.instant());
        };
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
