package letterbook.communication.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers "rows from offset on", as a grid asks, from a source that is paged by the last id seen. The first page pins the
 * newest row: what is added later does not push rows away under the reader until {@link #restart()}.
 */
final class KeysetPages<T> {

    /** Reads rows newest first: those older than {@code beforeId}, without the first {@code skip} of them. */
    @FunctionalInterface
    interface Source<T> {
        List<T> read(@Nullable Long beforeId, int skip, int limit);
    }

    private final Source<T> source;
    private final ToLongFunction<T> idOf;
    /** Offset of a row, and the id of the row before it. */
    private final TreeMap<Integer, Long> cursors = new TreeMap<>();

    private final Map<Long, Integer> offsets = new HashMap<>();

    KeysetPages(Source<T> source, ToLongFunction<T> idOf) {
        this.source = source;
        this.idOf = idOf;
    }

    List<T> page(int offset, int limit) {
        var nearest = cursors.floorEntry(offset);
        var rows = nearest == null
                ? source.read(null, offset, limit)
                : source.read(nearest.getValue(), offset - nearest.getKey(), limit);
        if (!rows.isEmpty()) {
            if (offset == 0) {
                cursors.put(0, idOf.applyAsLong(rows.getFirst()) + 1);
            }
            cursors.put(offset + rows.size(), idOf.applyAsLong(rows.getLast()));
        }
        for (int i = 0; i < rows.size(); i++) {
            offsets.put(idOf.applyAsLong(rows.get(i)), offset + i);
        }
        return new ArrayList<>(rows);
    }

    /** Where a row that was read stands. */
    Optional<Integer> offsetOf(long id) {
        return Optional.ofNullable(offsets.get(id));
    }

    boolean hasRead(long id) {
        return offsets.containsKey(id);
    }

    /** Whether a row of this id would stand above all that may be read. */
    boolean isNewer(long id) {
        var pin = cursors.get(0);
        return pin == null || id >= pin;
    }

    /** Forgets what was read; the next page is from the rows as they are then. */
    void restart() {
        cursors.clear();
        offsets.clear();
    }
}
