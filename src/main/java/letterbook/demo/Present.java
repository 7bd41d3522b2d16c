package letterbook.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnDemo;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.DispatchQueue;
import letterbook.communication.Urgency;
import org.springframework.stereotype.Component;

/** Where the past of the demo ends and its channels take over: what is unfinished goes on, and some events are new. */
@Component
@ConditionalOnDemo
class Present {

    /** What is being made stays so for a while, so that whoever looks around sees it. */
    private static final Duration MAKING = Duration.ofMinutes(30);

    private static final int EVENTS_OF_A_CHANNEL = 3;

    private final DispatchQueue queue;
    private final Acceptance acceptance;
    private final EntityManager entities;

    Present(DispatchQueue queue, Acceptance acceptance, EntityManager entities) {
        this.queue = queue;
        this.acceptance = acceptance;
        this.entities = entities;
    }

    /** Gives jobs to the entries that Letterbook has to carry on; their rows are written. */
    void carryOn(List<PastEntry> past, Instant now) {
        queue.enqueue(entries(past, CommunicationStatus.SENDING));
        queue.enqueue(entries(past, CommunicationStatus.GENERATING), now.plus(MAKING));
    }

    /** Reports for each channel again what last went through it, to customers whom it reached. */
    void report(List<PastEntry> past) {
        var requests = Arrays.stream(CommunicationType.values())
                .flatMap(type -> lastDelivered(past, type))
                .map(entry -> new CommunicationRequest(
                        entry.occurrence().scenario(),
                        entry.occurrence().subject().number(),
                        Map.of(),
                        Urgency.INTERACTIVE))
                .toList();
        acceptance.acceptAll(requests, Actor.workflow("billing"));
    }

    private static Stream<PastEntry> lastDelivered(List<PastEntry> past, CommunicationType type) {
        var delivered = past.stream()
                .filter(entry -> entry.route().type() == type && entry.status() == CommunicationStatus.SUCCESSFUL)
                .toList();
        return delivered.reversed().stream().limit(EVENTS_OF_A_CHANNEL);
    }

    private List<CommunicationEntry> entries(List<PastEntry> past, CommunicationStatus status) {
        return past.stream()
                .filter(entry -> entry.isUnfinished() && entry.status() == status)
                .map(entry -> entities.find(CommunicationEntry.class, entry.id()))
                .toList();
    }
}
