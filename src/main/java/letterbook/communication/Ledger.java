package letterbook.communication;

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
    private final History history;
    private final MessageSources sources;
    private final MessageContents contents;
    private final Clock clock;

    Ledger(
            CommunicationEntryRepository entries,
            History history,
            MessageSources sources,
            MessageContents contents,
            Clock clock) {
        this.entries = entries;
        this.history = history;
        this.sources = sources;
        this.contents = contents;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CommunicationEntry> find(long id) {
        return entries.findById(id);
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

    @Transactional
    public void succeed(long id, @Nullable String providerRef, @Nullable String text) {
        change(id, entry -> entry.succeed(providerRef, text, clock.instant()));
    }

    @Transactional
    public void postpone(long id, String code, @Nullable String text, Instant until) {
        change(id, entry -> entry.postpone(code, text, until, clock.instant()));
    }

    /** @param red {@code FAILED} or {@code REJECTED} */
    @Transactional
    public void fail(long id, CommunicationStatus red, String code, @Nullable String text) {
        change(id, entry -> entry.fail(red, code, text, clock.instant()));
    }

    private CommunicationEntry change(long id, Function<CommunicationEntry, StatusChange> verb) {
        var entry = entries.findById(id).orElseThrow();
        history.add(List.of(verb.apply(entry)));
        return entry;
    }
}
