package letterbook.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.IdGenerator;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the newest messages that the stand-ins took. */
@Component
@ConditionalOnSandbox
public class SandboxMessages {

    private static final int PRUNE_EVERY = 50;

    private static final String COLUMNS =
            "id, type, received_at, sender, receiver, subject, text, size," + " provider, reference, state, notes";

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final SandboxSettings settings;
    private final Clock clock;
    private final AtomicInteger added = new AtomicInteger();

    SandboxMessages(JdbcClient jdbc, IdGenerator ids, SandboxSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps it and tells its id. */
    public long add(NewMessage message) {
        var id = ids.next();
        jdbc.sql("insert into sandbox_message (" + COLUMNS + ", raw) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(message.type().code())
                .param(UtcTime.toColumn(clock.instant()))
                .param(cut(message.from(), 320))
                .param(cut(message.to(), 1000))
                .param(cut(message.subject(), 500))
                .param(message.text())
                .param(message.raw().length)
                .param(message.provider())
                .param(message.reference())
                .param(message.state())
                .param(message.notes())
                .param(message.raw())
                .update();
        if (added.incrementAndGet() % PRUNE_EVERY == 0) {
            prune(message.type());
        }
        return id;
    }

    /** The message that the provider knows by this name. */
    public Optional<SandboxMessage> find(String provider, String reference) {
        return jdbc.sql("select " + COLUMNS + " from sandbox_message where provider = ? and reference = ? limit 1")
                .params(provider, reference)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those that the provider has in this state, oldest first. */
    public List<SandboxMessage> inState(String provider, String state) {
        return jdbc.sql("select " + COLUMNS + " from sandbox_message where provider = ? and state = ? order by id")
                .params(provider, state)
                .query((row, number) -> read(row))
                .list();
    }

    /** Those to this receiver, newest first. */
    public List<SandboxMessage> to(String provider, String receiver, int limit) {
        return jdbc.sql("select " + COLUMNS + " from sandbox_message where provider = ? and receiver = ?"
                        + " order by id desc limit ?")
                .params(provider, receiver, limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Moves it from one state to another; false when it is not in the former any more. */
    public boolean move(long id, String from, String to) {
        return jdbc.sql("update sandbox_message set state = ? where id = ? and state = ?")
                        .params(to, id, from)
                        .update()
                > 0;
    }

    /** Keeps other notes with it. */
    public void note(long id, String notes) {
        jdbc.sql("update sandbox_message set notes = ? where id = ?")
                .params(notes, id)
                .update();
    }

    /** Newest first. */
    public List<SandboxMessage> list(CommunicationType type, int offset, int limit) {
        return jdbc.sql("select " + COLUMNS + " from sandbox_message join (select id from sandbox_message"
                        + " where type = ? order by id desc limit ? offset ?) page using (id) order by id desc")
                .params(type.code(), limit, offset)
                .query((row, number) -> read(row))
                .list();
    }

    int count(CommunicationType type) {
        return jdbc.sql("select count(*) from sandbox_message where type = ?")
                .param(type.code())
                .query(Integer.class)
                .single();
    }

    /** Differs whenever a message was added or the newest hundred were moved on. */
    String traces() {
        return jdbc.sql("select concat(count(*), '.', coalesce(max(id), 0), '.', coalesce(sum(crc32(state)), 0)) from"
                        + " (select id, state from sandbox_message order by id desc limit 100) newest")
                .query(String.class)
                .single();
    }

    public Optional<SandboxMessage> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from sandbox_message where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The message as it came; empty once it is no longer kept. */
    public Optional<byte[]> raw(long id) {
        return jdbc.sql("select raw from sandbox_message where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Removes what is beyond the number and the size to keep; the newest message always stays. */
    void prune(CommunicationType type) {
        jdbc.sql("""
                        select max(id) from (
                          select id, row_number() over newest_first as place, sum(size) over newest_first as total
                          from sandbox_message where type = ?
                          window newest_first as (order by id desc)) messages
                        where place > 1 and (place > ? or total > ?)""")
                .params(
                        type.code(),
                        settings.keptMessages(),
                        settings.keptSize().toBytes())
                .query(Long.class)
                .optional()
                .ifPresent(id -> jdbc.sql("delete from sandbox_message where type = ? and id <= ?")
                        .params(type.code(), id)
                        .update());
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static SandboxMessage read(ResultSet row) throws SQLException {
        return new SandboxMessage(
                row.getLong("id"),
                CommunicationType.ofCode(row.getInt("type")),
                UtcTime.fromColumn(row.getObject("received_at", LocalDateTime.class)),
                row.getString("sender"),
                row.getString("receiver"),
                row.getString("subject"),
                row.getString("text"),
                row.getInt("size"),
                row.getString("provider"),
                row.getString("reference"),
                row.getString("state"),
                row.getString("notes"));
    }
}
