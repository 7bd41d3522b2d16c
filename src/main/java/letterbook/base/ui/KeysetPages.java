package letterbook.base.ui;

import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers "rows from offset on", as a grid asks, from a source that is paged by the last row seen. A grid that scrolls page
 * by page costs one read for each; a jump reads on from the nearest row that is known.
 */
public final class KeysetPages<T> {

    /** Reads the rows after one, or the first ones. */
    @FunctionalInterface
    public interface Source<T> {
        List<T> read(@Nullable T after, int limit);
    }

    private final Source<T> source;
    /** Offset of a row, and the row before it. */
    private final TreeMap<Integer, T> cursors = new TreeMap<>();

    public KeysetPages(Source<T> source) {
        this.source = source;
    }

    public Stream<T> fetch(Query<T, ?> query) {
        return page(query.getOffset(), query.getLimit()).stream();
    }

    List<T> page(int offset, int limit) {
        if (offset == 0) {
            cursors.clear();
        }
        var nearest = cursors.floorEntry(offset);
        var skip = nearest == null ? offset : offset - nearest.getKey();
        var read = source.read(nearest == null ? null : nearest.getValue(), skip + limit);
        var rows = read.subList(Math.min(skip, read.size()), read.size());
        if (!rows.isEmpty()) {
            cursors.put(offset + rows.size(), rows.getLast());
        }
        return rows;
    }
}
