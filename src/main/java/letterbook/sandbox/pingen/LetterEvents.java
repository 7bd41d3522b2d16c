package letterbook.sandbox.pingen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened to letters, and the reports of it that are still to be sent. */
@Component
@ConditionalOnSandbox
class LetterEvents {

    private final JdbcClient jdbc;
    private final OwnAddress own;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    LetterEvents(JdbcClient jdbc, OwnAddress own, Clock clock) {
        this.jdbc = jdbc;
        this.own = own;
        this.clock = clock;
    }

    /** A report that is due. */
    record Report(String id, String category, String body, int tries) {}

    /** @param letter as it is after the event */
    void add(SandboxLetter letter, LetterEvent event) {
        var reported = event.category() != null && !letter.is(Trick.SILENT);
        jdbc.sql("insert into sandbox_pingen_event (id, letter, at, code, name, producer, category, report, due_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(event.id())
                .param(letter.id())
                .param(UtcTime.toColumn(event.at()))
                .param(event.code())
                .param(event.name())
                .param(event.producer())
                .param(event.category())
                .param(reported ? report(letter, event) : null)
                .param(reported ? UtcTime.toColumn(event.at()) : null)
                .update();
    }

    /** Oldest first. */
    List<LetterEvent> of(String letter) {
        return jdbc.sql("select * from sandbox_pingen_event where letter = ? order by at, id")
                .param(letter)
                .query((row, number) -> event(row))
                .list();
    }

    /** An event and the letter that it happened to. */
    record OfLetter(LetterEvent event, String letter) {}

    /** Newest first. */
    List<OfLetter> inCategory(String category, int limit, int offset) {
        return jdbc.sql("select * from sandbox_pingen_event where category = ? order by at desc, id limit ? offset ?")
                .params(category, limit, offset)
                .query((row, number) -> new OfLetter(event(row), row.getString("letter")))
                .list();
    }

    private static LetterEvent event(ResultSet row) throws SQLException {
        return new LetterEvent(
                row.getString("id"),
                UtcTime.fromColumn(row.getObject("at", LocalDateTime.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("producer"),
                row.getString("category"),
                Map.of());
    }

    List<Report> due() {
        return jdbc.sql("select id, category, report, tries from sandbox_pingen_event where due_at <= ?"
                        + " order by due_at, at limit 50")
                .param(UtcTime.toColumn(clock.instant()))
                .query((row, number) -> new Report(
                        row.getString("id"), row.getString("category"), row.getString("report"), row.getInt("tries")))
                .list();
    }

    /** Takes a report to send it; false when another node has it. */
    boolean claim(Report report, Duration patience) {
        return jdbc.sql("update sandbox_pingen_event set tries = tries + 1, due_at = ? where id = ? and tries = ?"
                                + " and due_at is not null")
                        .params(UtcTime.toColumn(clock.instant().plus(patience)), report.id(), report.tries())
                        .update()
                > 0;
    }

    void done(Report report) {
        jdbc.sql("update sandbox_pingen_event set due_at = null where id = ?")
                .param(report.id())
                .update();
    }

    private String report(SandboxLetter letter, LetterEvent event) {
        var category = Objects.requireNonNull(event.category());
        var attributes = new LinkedHashMap<String, Object>();
        if (!category.equals("sent")) {
            attributes.put("reason", event.name());
        }
        if (category.equals("undeliverable")) {
            attributes.put("corrected_address", event.corrected().isEmpty() ? null : event.corrected());
        }
        attributes.put("url", own.open("/webhooks/pingen/" + category).toString());
        attributes.put("created_at", LetterJson.moment(event.at()));
        var letters = LetterJson.relation("letters", letter.id());
        var relations = new LinkedHashMap<String, Object>();
        relations.put("organisation", LetterJson.relation("organisations", PingenSandboxConfiguration.ORGANISATION));
        relations.put("deliverable", letters);
        relations.put("event", LetterJson.relation("deliverables_events", event.id()));
        relations.put("letter", letters);
        var included = new ArrayList<Object>();
        included.add(LetterJson.letter(letter));
        included.add(LetterJson.event(event, "deliverables_events"));
        return json.writeValueAsString(Map.of(
                "data",
                Map.of(
                        "type",
                        "webhook_" + category,
                        "id",
                        UUID.randomUUID().toString(),
                        "attributes",
                        attributes,
                        "relationships",
                        relations),
                "included",
                included));
    }
}
