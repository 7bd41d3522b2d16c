package letterbook.channel.einvoice.chorus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import letterbook.base.UtcTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what is known of deposits. Each call is one statement, done when it returns. */
final class Deposits {

    private final JdbcClient jdbc;

    Deposits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the intent to deposit, before Chorus Pro is called. */
    void intend(long communicationId, int attempt, String invoiceNumber, Instant now) {
        var at = UtcTime.toColumn(now);
        jdbc.sql("""
                        insert into chorus_deposit
                          (communication_id, attempt, invoice_number, first_tried_at, tried_at, unanswered)
                        values (?, ?, ?, ?, ?, true)
                        on duplicate key update attempt = values(attempt), tried_at = values(tried_at), unanswered = true""").params(communicationId, attempt, invoiceNumber, at, at).update();
    }

    /** Chorus Pro clearly did not take the latest try. */
    void notTaken(long communicationId) {
        jdbc.sql("update chorus_deposit set unanswered = false where communication_id = ?")
                .param(communicationId)
                .update();
    }

    /** Chorus Pro took it. */
    void taken(long communicationId, @Nullable String flow, @Nullable Long invoiceId) {
        jdbc.sql("update chorus_deposit set unanswered = false, flow = coalesce(?, flow),"
                        + " invoice_id = coalesce(?, invoice_id) where communication_id = ?")
                .param(flow)
                .param(invoiceId)
                .param(communicationId)
                .update();
    }

    /** From now on the watch asks for its state. */
    void watch(long communicationId, @Nullable Long invoiceId, Instant lookAt) {
        jdbc.sql("update chorus_deposit set unanswered = false, invoice_id = coalesce(?, invoice_id), look_at = ?"
                        + " where communication_id = ?")
                .param(invoiceId)
                .param(UtcTime.toColumn(lookAt))
                .param(communicationId)
                .update();
    }

    /** Its state changed, and is asked for again at a certain time, or never when that is null. */
    void changed(Deposit before, String state, @Nullable Instant lookAt) {
        jdbc.sql("update chorus_deposit set state = ?, changes = ?, look_at = ? where communication_id = ?")
                .param(state)
                .param(before.changes() + 1)
                .param(lookAt == null ? null : UtcTime.toColumn(lookAt))
                .param(before.communicationId())
                .update();
    }

    /** It is asked for again at a certain time, or never when that is null. */
    void lookAgain(long communicationId, @Nullable Instant lookAt) {
        jdbc.sql("update chorus_deposit set look_at = ? where communication_id = ?")
                .param(lookAt == null ? null : UtcTime.toColumn(lookAt))
                .param(communicationId)
                .update();
    }

    Optional<Deposit> find(long communicationId) {
        return jdbc.sql("select * from chorus_deposit where communication_id = ?")
                .param(communicationId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whether some entry deposited this flow. */
    boolean knows(@Nullable String flow) {
        return flow != null
                && jdbc.sql("select count(*) from chorus_deposit where flow = ?")
                                .param(flow)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Those whose state is to be asked for now; each is this node's alone until {@code until}. */
    List<Deposit> claimDue(Instant now, Instant until, int most) {
        return jdbc
                .sql("select communication_id, look_at from chorus_deposit where look_at <= ? order by look_at limit ?")
                .params(UtcTime.toColumn(now), most)
                .query((row, number) ->
                        new Due(row.getLong("communication_id"), row.getObject("look_at", LocalDateTime.class)))
                .list()
                .stream()
                .filter(due -> claim(due, until))
                .flatMap(due -> find(due.communicationId()).stream())
                .toList();
    }

    private record Due(long communicationId, LocalDateTime at) {}

    private boolean claim(Due due, Instant until) {
        return jdbc.sql("update chorus_deposit set look_at = ? where communication_id = ? and look_at = ?")
                        .params(UtcTime.toColumn(until), due.communicationId(), due.at())
                        .update()
                > 0;
    }

    private static Deposit read(ResultSet row) throws SQLException {
        return new Deposit(
                row.getLong("communication_id"),
                row.getInt("attempt"),
                row.getString("invoice_number"),
                UtcTime.fromColumn(row.getObject("first_tried_at", LocalDateTime.class)),
                UtcTime.fromColumn(row.getObject("tried_at", LocalDateTime.class)),
                row.getBoolean("unanswered"),
                row.getString("flow"),
                row.getObject("invoice_id", Long.class),
                row.getString("state"),
                row.getInt("changes"));
    }
}
