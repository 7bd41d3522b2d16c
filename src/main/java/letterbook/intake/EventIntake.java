package letterbook.intake;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.security.ApiClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes events, each once however often and from however many requests at once it comes. */
@Component
class EventIntake {

    private final Acceptance acceptance;
    private final Idempotency idempotency;
    private final Contention contention;
    private final TransactionTemplate transactions;

    EventIntake(
            Acceptance acceptance, Idempotency idempotency, Contention contention, TransactionTemplate transactions) {
        this.acceptance = acceptance;
        this.idempotency = idempotency;
        this.contention = contention;
        this.transactions = transactions;
    }

    /** What became of an event. */
    sealed interface Outcome {

        /** A new entry. */
        record Made(CommunicationEntry entry) implements Outcome {}

        /** The entry that an earlier request with this key made. */
        record Replayed(long id) implements Outcome {}

        /** Nothing was stored. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** Takes the events in one transaction; one that is refused does not hold up the others. The outcomes stand in their order. */
    List<Outcome> takeAll(ApiClient client, List<Event> events, String keyField) {
        return contention.settle(() -> transactions.execute(status -> take(client, events, keyField)));
    }

    private List<Outcome> take(ApiClient client, List<Event> events, String keyField) {
        var carried = idempotency.find(
                client.id(),
                Idempotency.Operation.SEND,
                events.stream().map(Event::key).distinct().toList());
        var fresh = new LinkedHashMap<String, Event>();
        events.stream()
                .filter(event -> !carried.containsKey(event.key()))
                .forEach(event -> fresh.putIfAbsent(event.key(), event));
        var made = make(client, List.copyOf(fresh.values()));
        var outcomes = new ArrayList<Outcome>();
        for (var event : events) {
            var earlier = carried.get(event.key());
            if (earlier != null) {
                outcomes.add(
                        earlier.isOf(event.sha256())
                                ? new Outcome.Replayed(earlier.communicationId())
                                : new Outcome.Refused(IdempotencyKey.reused(keyField, event.key())));
            } else {
                outcomes.add(outcome(event, made, fresh, keyField));
            }
        }
        return outcomes;
    }

    private Map<Event, Optional<CommunicationEntry>> make(ApiClient client, List<Event> events) {
        var entries =
                acceptance.acceptKnown(events.stream().map(Event::request).toList(), Actor.workflow(client.name()));
        var made = new IdentityHashMap<Event, Optional<CommunicationEntry>>();
        var carried = new ArrayList<Idempotency.Carried>();
        for (int at = 0; at < events.size(); at++) {
            var event = events.get(at);
            made.put(event, entries.get(at));
            entries.get(at)
                    .ifPresent(entry -> carried.add(new Idempotency.Carried(event.key(), event.sha256(), entry.id())));
        }
        idempotency.add(client.id(), Idempotency.Operation.SEND, carried);
        return made;
    }

    private static Outcome outcome(
            Event event, Map<Event, Optional<CommunicationEntry>> made, Map<String, Event> fresh, String keyField) {
        var first = Objects.requireNonNull(fresh.get(event.key()));
        if (first != event && !first.hasSameBodyAs(event)) {
            return new Outcome.Refused(IdempotencyKey.reused(keyField, event.key()));
        }
        var entry = Objects.requireNonNull(made.get(first));
        return entry.<Outcome>map(found -> first == event ? new Outcome.Made(found) : new Outcome.Replayed(found.id()))
                .orElseGet(() -> new Outcome.Refused(ProblemOf.unknownSubject(
                        event.request().scenario().subjectType(),
                        event.request().subjectNumber())));
    }
}
