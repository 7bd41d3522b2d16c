package letterbook.communication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import letterbook.base.IdGenerator;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The history of all entries: lines are added to it and read from it, nothing else. */
@Component
class History {

    private static final String INSERT = """
            insert into communication_history
              (id, communication_id, at, from_status, to_status, actor_kind, actor_name, attempt, code, text)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final IdGenerator ids;

    History(JdbcTemplate jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(List<StatusChange> changes) {
        if (changes.size() == 1) {
            // a batch of one would be prepared and closed at the server: three turns for one line
            jdbc.update(INSERT, columns(changes.getFirst()));
        } else {
            jdbc.batchUpdate(INSERT, changes.stream().map(this::columns).toList());
        }
    }

    /** Oldest first. */
    List<StatusChange> of(long communicationId) {
        return jdbc.query(
                "select * from communication_history where communication_id = ? order by id",
                (row, number) -> read(row),
                communicationId);
    }

    /** Name of who or what started the entry. */
    String startedBy(long communicationId) {
        return of(communicationId).getFirst().actor().name();
    }

    private Object[] columns(StatusChange change) {
        return new Object[] {
            ids.next(),
            change.communicationId(),
            UtcTime.toColumn(change.at()),
            change.from() == null ? null : change.from().code(),
            change.to().code(),
            change.actor().kind().code(),
            change.actor().name(),
            change.attempt(),
            change.code(),
            change.text()
        };
    }

    private static StatusChange read(ResultSet row) throws SQLException {
        var from = row.getObject("from_status", Integer.class);
        return new StatusChange(
                row.getLong("communication_id"),
                UtcTime.fromColumn(row.getObject("at", LocalDateTime.class)),
                from == null ? null : CommunicationStatus.ofCode(from),
                CommunicationStatus.ofCode(row.getInt("to_status")),
                new Actor(Actor.Kind.ofCode(row.getInt("actor_kind")), row.getString("actor_name")),
                row.getInt("attempt"),
                row.getString("code"),
                row.getString("text"));
    }
}
