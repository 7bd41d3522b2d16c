package letterbook.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import letterbook.base.UtcTime;
import letterbook.communication.MessageContent;
import letterbook.communication.StatusChange;
import letterbook.communication.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Stores entries of the past with their histories, sources and messages. */
final class EntryWriter {

    private static final int INTERACTIVE = 1;
    private static final int BULK = 2;

    /** Time in which somebody should have sent by hand what waits for it. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final BulkInsert entries;
    private final BulkInsert history;
    private final BulkInsert sources;
    private final BulkInsert contents;
    private final PastIds ids;

    EntryWriter(BulkInsert.Database database, PastIds ids) {
        entries = new BulkInsert(
                database,
                "communication",
                "id, chain_id, position, customer_id, created_at, scenario, subject_type, subject_id, subject_number,"
                        + " title, type, receiver, receiver_name, language, route, urgency, status, last_event_at, code,"
                        + " text, provider, provider_ref, sent_at, scheduled_for, attempt, in_flight, tries,"
                        + " attempted_at, awaits_receipt, expected_by, version");
        history = new BulkInsert(
                database,
                "communication_history",
                "id, communication_id, at, from_status, to_status, actor_kind, actor_name, attempt, code, text");
        sources = new BulkInsert(database, "communication_source", "chain_id, created_at, data, documents");
        contents =
                new BulkInsert(database, "communication_content", "communication_id, created_at, subject, html, text");
        this.ids = ids;
    }

    void entry(PastEntry entry) {
        var subject = entry.occurrence().subject();
        var scenario = entry.occurrence().scenario();
        var route = entry.route();
        var state = entry.state();
        entries.add(
                entry.id(),
                entry.chainId(),
                entry.position(),
                subject.customer().id(),
                UtcTime.toColumn(entry.createdAt()),
                scenario.code(),
                subject.type().code(),
                subject.id(),
                subject.number(),
                scenario.title(subject.number()),
                route.type().code(),
                route.receiver(),
                subject.customer().details().name(),
                route.language(),
                route.reason(),
                entry.urgency() == Urgency.INTERACTIVE ? INTERACTIVE : BULK,
                entry.status().code(),
                UtcTime.toColumn(entry.lastEventAt()),
                state.code(),
                state.text(),
                state.provider(),
                state.providerRef(),
                column(state.sentAt()),
                column(state.scheduledFor()),
                entry.attempt(),
                false,
                entry.attempt(),
                column(entry.attempt() == 0 ? null : entry.lastEventAt()),
                entry.awaitsPeople(),
                column(entry.awaitsPeople() ? entry.lastEventAt().plus(PATIENCE) : null),
                0);
        entry.history().forEach(this::line);
    }

    private void line(StatusChange change) {
        var from = change.from();
        history.add(
                ids.next(change.at()),
                change.communicationId(),
                UtcTime.toColumn(change.at()),
                from == null ? null : from.code(),
                change.to().code(),
                change.actor().kind().code(),
                change.actor().name(),
                change.attempt(),
                change.code(),
                change.text());
    }

    /** What the chain of this first entry is made from. */
    void source(PastEntry first) {
        var subject = first.occurrence().subject();
        sources.add(
                first.chainId(),
                UtcTime.toColumn(first.createdAt()),
                JsonMapper.shared().writeValueAsString(subject.source()),
                JsonMapper.shared().writeValueAsString(subject.documents()));
    }

    void content(PastEntry entry, MessageContent content) {
        contents.add(
                entry.id(), UtcTime.toColumn(entry.createdAt()), content.subject(), content.html(), content.text());
    }

    void flush() {
        List.of(entries, history, sources, contents).forEach(BulkInsert::flush);
    }

    private static @Nullable Object column(@Nullable Instant instant) {
        return instant == null ? null : UtcTime.toColumn(instant);
    }
}
