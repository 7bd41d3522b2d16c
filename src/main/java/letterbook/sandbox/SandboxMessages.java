package letterbook.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnDemo;
import letterbook.base.IdGenerator;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the newest messages that the stand-ins took. */
@Component
@ConditionalOnDemo
class SandboxMessages {

    private static final int PRUNE_EVERY = 50;

    private static final String COLUMNS = "id, type, received_at, sender, receiver, subject, text, size";

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

    long add(CommunicationType type, String from, String to, String subject, String text, byte[] raw) {
        var id = ids.next();
        jdbc.sql("insert into sandbox_message (" + COLUMNS + ", raw) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        type.code(),
                        UtcTime.toColumn(clock.instant()),
                        cut(from, 320),
                        cut(to, 1000),
                        cut(subject, 500),
                        text,
                        raw.length,
                        raw)
                .update();
        if (added.incrementAndGet() % PRUNE_EVERY == 0) {
            prune(type);
        }
        return id;
    }

    /** Newest first. */
    List<SandboxMessage> list(CommunicationType type, int offset, int limit) {
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

    /** The id of the newest message of any type, 0 when there is none. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from sandbox_message")
                .query(Long.class)
                .single();
    }

    Optional<SandboxMessage> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from sandbox_message where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The message as it came; empty once it is no longer kept. */
    Optional<byte[]> raw(long id) {
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
                row.getInt("size"));
    }
}
