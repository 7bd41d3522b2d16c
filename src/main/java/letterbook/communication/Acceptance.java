package letterbook.communication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import letterbook.base.IdGenerator;
import letterbook.organisation.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes business events: each becomes an entry with its history, its source and its job, in one transaction. */
@Service
public class Acceptance {

    private final RequestedSubject subjects;
    private final Organisations organisations;
    private final CommunicationEntryRepository entries;
    private final History history;
    private final MessageSources sources;
    private final DispatchQueue queue;
    private final IdGenerator ids;
    private final Clock clock;

    Acceptance(
            RequestedSubject subjects,
            Organisations organisations,
            CommunicationEntryRepository entries,
            History history,
            MessageSources sources,
            DispatchQueue queue,
            IdGenerator ids,
            Clock clock) {
        this.subjects = subjects;
        this.organisations = organisations;
        this.entries = entries;
        this.history = history;
        this.sources = sources;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    /** Throws {@link UnknownSubjectException}; then nothing is stored. */
    @Transactional
    public CommunicationEntry accept(CommunicationRequest request, Actor actor) {
        return acceptAll(List.of(request), actor).getFirst();
    }

    /** All or none; the entries stand in the order of the requests. Throws {@link UnknownSubjectException}. */
    @Transactional
    public List<CommunicationEntry> acceptAll(List<CommunicationRequest> requests, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var organisation = organisations.current();
        var accepted = new ArrayList<CommunicationEntry>();
        var changes = new ArrayList<StatusChange>();
        var newSources = new ArrayList<MessageSources.NewSource>();
        for (var request : requests) {
            var subject = subjects.find(request);
            var scenario = request.scenario();
            var customer = subject.customer();
            var route = Routing.decide(scenario, customer.details(), organisation);
            var id = ids.next();
            var entry = new CommunicationEntry(
                    id,
                    new EntryHeader(
                            id,
                            1,
                            customer.id(),
                            now,
                            scenario.code(),
                            scenario.subjectType(),
                            subject.subjectId(),
                            request.subjectNumber(),
                            scenario.title(request.subjectNumber()),
                            route.type(),
                            route.receiver(),
                            customer.name(),
                            route.language(),
                            route.reason(),
                            request.urgency()));
            changes.add(entry.created(actor));
            if (route.skip() != null) {
                changes.add(entry.skip(route.skip(), now));
            }
            newSources.add(new MessageSources.NewSource(entry.id(), subject.source()));
            accepted.add(entry);
        }
        entries.saveAll(accepted);
        history.add(changes);
        sources.add(newSources, now);
        queue.enqueue(accepted.stream()
                .filter(entry -> entry.status() == CommunicationStatus.GENERATING)
                .toList());
        return accepted;
    }
}
