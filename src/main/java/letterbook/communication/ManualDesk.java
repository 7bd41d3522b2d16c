package letterbook.communication;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import letterbook.base.CommunicationType;
import letterbook.organisation.Organisations;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages that people send by hand: which of them wait, and what became of each. */
@Service
@PreAuthorize("hasRole('" + Permission.Names.HANDLE_MANUAL_COMMUNICATION + "') and hasRole('"
        + Permission.Names.READ_COMMUNICATION_ENTRY + "')")
public class ManualDesk {

    /** Code of an entry that could not be sent by hand. */
    static final String IMPOSSIBLE = "MANUAL_IMPOSSIBLE";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private final ManualTasks tasks;
    private final CommunicationEntryRepository entries;
    private final History history;
    private final Organisations organisations;
    private final CurrentUser user;
    private final Clock clock;

    ManualDesk(
            ManualTasks tasks,
            CommunicationEntryRepository entries,
            History history,
            Organisations organisations,
            CurrentUser user,
            Clock clock) {
        this.tasks = tasks;
        this.entries = entries;
        this.history = history;
        this.organisations = organisations;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Those that wait, oldest first.
     *
     * @param text to be found in subject, customer or receiver; everything passes when it is blank
     * @param afterId id of the last row of the page before, null for the first page
     */
    public List<ManualTask> waiting(String text, @Nullable Long afterId, int limit) {
        return tasks.waiting(text, afterId, limit);
    }

    /** How many wait. */
    public long count() {
        return tasks.count();
    }

    /**
     * Notes that it was sent.
     *
     * @param how for example {@code By post}; at most 100 characters
     * @param note may be blank; at most 300 characters
     * @param sent not in the future
     */
    @Transactional
    public ManualOutcome markSent(long id, String how, String note, Instant sent) {
        var now = clock.instant();
        if (sent.isAfter(now.plusSeconds(60))) {
            throw new IllegalArgumentException("It cannot be sent in the future");
        }
        var moment = MOMENT.withZone(organisations.current().zone()).format(sent);
        var words = "Sent by hand: " + how.strip() + ", " + moment + (note.isBlank() ? "" : ". Note: " + note.strip());
        return settle(id, entry -> entry.doneByHand(words, sent, me(), now));
    }

    /** Notes that it cannot be sent: the entry fails and can be resent when the cause is repaired. */
    @Transactional
    public ManualOutcome markImpossible(long id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A reason is required");
        }
        return settle(id, entry -> entry.impossibleByHand(IMPOSSIBLE, reason.strip(), me(), clock.instant()));
    }

    private ManualOutcome settle(long id, Function<CommunicationEntry, StatusChange> verb) {
        // the lock lets one of two agents pass at a time; the other then reads what the first has done
        entries.lock(id);
        var entry = entries.findById(id).orElseThrow(() -> new UnknownEntryException(id));
        if (entry.type() != CommunicationType.MANUAL) {
            throw new IllegalArgumentException("Entry " + id + " is not sent by hand");
        }
        if (!entry.isSending() || !entry.awaitsReceipt()) {
            var last = history.of(id).getLast();
            return new ManualOutcome.SettledBefore(last.actor().name(), last.at(), entry.status());
        }
        history.add(List.of(verb.apply(entry)));
        return new ManualOutcome.Settled();
    }

    private Actor me() {
        return Actor.person(user.displayName());
    }
}
