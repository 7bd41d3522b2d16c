package letterbook.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import letterbook.base.UtcTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored rows, and where they end. */
@Component
class AuditTable {

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the log: the number of a row and its seal. */
    record Place(long number, String seal) {

        /** Before the first row. */
        static final Place START = new Place(0, Seal.NONE);
    }

    /**
     * Where the log ends, and the highest number there is, seen at one moment.
     *
     * @param last above the number of the end when somebody put rows behind it
     */
    record End(Place place, long last) {}

    /** Keeps others, on all nodes, from adding rows until the transaction ends. */
    Place lockEnd() {
        return jdbc.sql("select number, seal from audit_end where id = 1 for update")
                .query((row, number) -> place(row))
                .single();
    }

    End end() {
        return jdbc.sql("select number, seal, coalesce((select max(number) from audit_log), 0) as last from audit_end"
                        + " where id = 1")
                .query((row, number) -> new End(place(row), row.getLong("last")))
                .single();
    }

    /** Adds the row behind the end, which is locked. */
    void add(AuditRow row) {
        var seal = HexFormat.of().parseHex(row.seal());
        jdbc.sql("""
                        insert into audit_log (number, at, kind, doer_kind, doer_id, doer_name, thing_kind, thing_id,
                          thing_name, detail, address, seal)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(row.number())
                .param(UtcTime.toColumn(row.at()))
                .param(row.kind())
                .param(row.doerKind())
                .param(row.doerId())
                .param(row.doerName())
                .param(row.thingKind())
                .param(row.thingId())
                .param(row.thingName())
                .param(row.detail())
                .param(row.address())
                .param(seal)
                .update();
        jdbc.sql("update audit_end set number = ?, seal = ? where id = 1")
                .params(row.number(), seal)
                .update();
    }

    /** Those with higher numbers, lowest first. */
    List<AuditRow> after(long number, int limit) {
        return jdbc.sql("select * from audit_log where number > ? order by number limit ?")
                .params(number, limit)
                .query((row, index) -> read(row))
                .list();
    }

    /** Rows that pass the filter, newest first. */
    List<AuditRow> find(String sql, List<Object> parameters) {
        return jdbc.sql(sql).params(parameters).query((row, index) -> read(row)).list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong("number"), HexFormat.of().formatHex(row.getBytes("seal")));
    }

    private static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("number"),
                UtcTime.fromColumn(row.getObject("at", LocalDateTime.class)),
                row.getString("kind"),
                row.getString("doer_kind"),
                id(row, "doer_id"),
                row.getString("doer_name"),
                row.getString("thing_kind"),
                id(row, "thing_id"),
                row.getString("thing_name"),
                row.getString("detail"),
                row.getString("address"),
                HexFormat.of().formatHex(row.getBytes("seal")));
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
