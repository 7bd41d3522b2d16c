package letterbook.base;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that reach many rows, a slice of them at a time, so that no other statement waits long for a lock. */
public final class Slices {

    private static final int ROWS = 1_000;

    private Slices() {}

    /**
     * Repeats a delete or an update until no row is left that it reaches; outside a transaction, each slice is committed for
     * itself. Tells how many rows it reached.
     *
     * @param sql without a limit, for the rows from before {@code :before}; a row that it changed must not match again
     */
    public static int update(JdbcClient jdbc, String sql, Instant before) {
        var all = 0;
        int slice;
        do {
            slice = jdbc.sql(sql + " limit " + ROWS)
                    .param("before", UtcTime.toColumn(before))
                    .update();
            all += slice;
        } while (slice == ROWS);
        return all;
    }
}
