package letterbook.communication.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.communication.CommunicationFilter;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.CommunicationQueries.Counts;
import letterbook.communication.CommunicationRow;

/**
 * The rows of a list, read as the grid asks for them. Only the entries of one customer are counted: counting everybody's
 * would read the whole book.
 */
final class CommunicationRows extends AbstractBackEndDataProvider<CommunicationRow, Void> {

    /** More new rows than this are "more than", and not looked at one by one. */
    static final int MANY = 99;

    private final transient CommunicationQueries queries;
    private final transient KeysetPages<CommunicationRow> pages;
    private CommunicationFilter filter;
    private int size;

    CommunicationRows(CommunicationQueries queries, CommunicationFilter filter) {
        this.queries = queries;
        this.filter = filter;
        pages = new KeysetPages<>(
                (beforeId, skip, limit) -> queries.list(this.filter, beforeId, skip, limit), CommunicationRow::id);
    }

    @Override
    public Object getId(CommunicationRow row) {
        return row.id();
    }

    @Override
    protected Stream<CommunicationRow> fetchFromBackEnd(Query<CommunicationRow, Void> query) {
        return pages.page(query.getOffset(), query.getLimit()).stream();
    }

    @Override
    protected int sizeInBackEnd(Query<CommunicationRow, Void> query) {
        return size;
    }

    boolean areCounted() {
        return filter.customerId() != null;
    }

    /** Numbers behind the quick filters as they are now; empty where nothing is counted. */
    Optional<Counts> counts() {
        return areCounted() ? Optional.of(queries.counts(filter)) : Optional.empty();
    }

    /** Shows what passes the filter now, from the newest on. */
    void show(CommunicationFilter chosen) {
        filter = chosen;
        size = (int) counts().map(this::shown).orElse(0L).longValue();
        pages.restart();
        refreshAll();
    }

    /** How many entries are stuck, of those that the other filters let pass. */
    long stuck() {
        return queries.countStuck(filter);
    }

    private long shown(Counts counts) {
        if (filter.stuck()) {
            return stuck();
        }
        return filter.statuses().isEmpty() ? counts.all() : counts.failed();
    }

    /** Shows rows that were read as they are now, where they stand. */
    void refresh(Collection<Long> ids) {
        queries.rows(ids.stream().filter(pages::hasRead).toList()).forEach(this::refreshItem);
    }

    /** Which of the entries, new or changed, would stand in the list if it were shown anew; at most {@link #MANY} + 1. */
    List<Long> unseen(Collection<Long> ids) {
        var filtered = !filter.statuses().isEmpty() || filter.stuck();
        var sought = ids.stream()
                .filter(id -> !pages.hasRead(id) && (filtered || pages.isNewer(id)))
                .collect(Collectors.toSet());
        return sought.isEmpty()
                ? List.of()
                : queries.list(filter, null, MANY + 1).stream()
                        .map(CommunicationRow::id)
                        .filter(sought::contains)
                        .toList();
    }

    /** The row so many places below (or above, when negative) another; empty at both ends and for one not in the list. */
    Optional<CommunicationRow> neighbour(long id, int distance) {
        return pages.offsetOf(id)
                .map(offset -> offset + distance)
                .filter(offset -> offset >= 0)
                .flatMap(offset -> pages.page(offset, 1).stream().findFirst());
    }
}
