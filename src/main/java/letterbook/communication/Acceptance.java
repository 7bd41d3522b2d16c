package letterbook.communication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        var found = subjects.findAll(requests);
        var known = new ArrayList<Known>();
        for (int at = 0; at < requests.size(); at++) {
            var request = requests.get(at);
            known.add(new Known(
                    request,
                    found.get(at)
                            .orElseThrow(() -> new UnknownSubjectException(
                                    request.scenario().subjectType(), request.subjectNumber()))));
        }
        return store(known, actor);
    }

    /** Those whose subject is known, together; in the order of the requests, empty where the subject is unknown. */
    @Transactional
    public List<Optional<CommunicationEntry>> acceptKnown(List<CommunicationRequest> requests, Actor actor) {
        var found = subjects.findAll(requests);
        var known = new ArrayList<Known>();
        for (int at = 0; at < requests.size(); at++) {
            var request = requests.get(at);
            found.get(at).ifPresent(subject -> known.add(new Known(request, subject)));
        }
        var stored = store(known, actor).iterator();
        return found.stream().map(subject -> subject.map(any -> stored.next())).toList();
    }

    /** A request and what it is about. */
    private record Known(CommunicationRequest request, RequestedSubject.Found subject) {}

    private List<CommunicationEntry> store(List<Known> known, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var organisation = organisations.current();
        var accepted = new ArrayList<CommunicationEntry>();
        var changes = new ArrayList<StatusChange>();
        var newSources = new ArrayList<MessageSources.NewSource>();
        for (var one : known) {
            var subject = one.subject();
            var route =
                    Routing.decide(one.request().scenario(), subject.customer().details(), organisation);
            var entry = entry(one, route, now);
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

    private CommunicationEntry entry(Known known, Route route, Instant now) {
        var request = known.request();
        var scenario = request.scenario();
        var customer = known.subject().customer();
        var id = ids.next();
        return new CommunicationEntry(
                id,
                new EntryHeader(
                        id,
                        1,
                        customer.id(),
                        now,
                        scenario.code(),
                        scenario.subjectType(),
                        known.subject().subjectId(),
                        request.subjectNumber(),
                        scenario.title(request.subjectNumber()),
                        route.type(),
                        route.receiver(),
                        customer.name(),
                        route.language(),
                        route.reason(),
                        request.urgency()));
    }
}
