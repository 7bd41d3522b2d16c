package letterbook.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for one table, sent to the database many at a time. */
final class BulkInsert {

    /** Where the rows go. */
    @FunctionalInterface
    interface Database {

        void update(String sql, @Nullable Object[] values);
    }

    private static final int ROWS = 200;

    private final Database database;
    private final String start;
    private final String row;
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<BulkInsert> parents;
    private int rows;

    /**
     * @param columns comma-separated
     * @param parents tables whose rows must be there before those of this one
     */
    BulkInsert(Database database, String table, String columns, BulkInsert... parents) {
        this.database = database;
        this.parents = List.of(parents);
        start = "insert into " + table + " (" + columns + ") values ";
        row = "(" + String.join(", ", Collections.nCopies(columns.split(",").length, "?")) + ")";
    }

    void add(@Nullable Object... columns) {
        Collections.addAll(values, columns);
        rows++;
        if (rows == ROWS) {
            flush();
        }
    }

    void flush() {
        if (rows > 0) {
            parents.forEach(BulkInsert::flush);
            database.update(start + String.join(", ", Collections.nCopies(rows, row)), values.toArray());
            values.clear();
            rows = 0;
        }
    }
}
