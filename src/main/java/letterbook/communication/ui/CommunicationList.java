package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.Set;
import letterbook.base.ui.EmptyState;
import letterbook.communication.ChangeFeed;
import letterbook.communication.CommunicationFilter;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.CommunicationRow;
import org.jspecify.annotations.Nullable;

/** A list of entries with its filters, which stand in the address; opens the details of one above it. */
final class CommunicationList extends Composite<Div> {

    private final ListScope scope;
    private final CommunicationRows rows;
    private final CommunicationGrid grid;
    private final FilterBar bar;
    private final EmptyState empty;
    private final Button resetFilters = new Button("Reset filters");
    private final Button news = new Button();
    private final Set<Long> unseen = new HashSet<>();
    private final AddressLine line;
    private final ListDetails details;
    private ListAddress address;
    private boolean filled;

    CommunicationList(ListScope scope, CommunicationQueries queries, ChangeFeed feed, EntryDesk desk) {
        this.scope = scope;
        var words = desk.rowWords();
        address = new ListAddress(unfiltered(scope), null);
        rows = new CommunicationRows(queries, address.filter());
        grid = new CommunicationGrid(words, this::open);
        bar = new FilterBar(address.filter(), words.format(), this::choose);
        empty = new EmptyState("");
        details = new ListDetails(
                desk,
                (id, distance) -> rows.neighbour(id, distance).map(CommunicationRow::id),
                this::shown,
                this::made);

        getContent().addClassName("communication-list");
        empty.with(resetFilters);
        grid.whenEmpty(empty);
        news.addClassName("news");
        news.setVisible(false);

        resetFilters.addClickListener(click -> bar.reset());
        news.addClickListener(click -> reload());
        line = new AddressLine(this, scope, this::arrive, details::leave);
        addDetachListener(leaving -> details.leave());
        LiveUpdates.follow(this, feed, scope.customerId(), this::changed);

        getContent().add(bar, news, grid);
    }

    private static CommunicationFilter unfiltered(ListScope scope) {
        return scope.customerId() == null
                ? CommunicationFilter.ALL
                : CommunicationFilter.ofCustomer(scope.customerId());
    }

    private void arrive(ListAddress arrived) {
        var sameRows = filled && arrived.filter().equals(address.filter());
        address = arrived;
        if (!sameRows) {
            bar.show(arrived.filter());
            reload();
        }
        details.show(arrived.entry());
    }

    private void choose(CommunicationFilter chosen) {
        var typing = !chosen.text().equals(address.filter().text());
        address = address.withFilter(chosen);
        if (typing) {
            line.replace(address);
        } else {
            line.push(address);
        }
        reload();
    }

    private void open(long id) {
        address = address.withEntry(id);
        line.push(address);
        details.show(id);
    }

    /** The reader walked to another entry, or closed the details. */
    private void shown(@Nullable Long id) {
        address = address.withEntry(id);
        line.replace(address);
        if (id == null) {
            grid.focus();
        }
    }

    private void made(long id) {
        reload();
        shown(id);
    }

    private void reload() {
        unseen.clear();
        news.setVisible(false);
        var isFiltered = !address.filter().equals(unfiltered(scope));
        empty.say(isFiltered ? "Nothing matches these filters." : scope.nothingYet(), "");
        resetFilters.setVisible(isFiltered);
        rows.show(address.filter());
        if (!filled) {
            grid.show(rows);
            filled = true;
        }
        showCounts();
    }

    private void changed(Set<Long> ids) {
        rows.refresh(ids);
        unseen.addAll(rows.unseen(ids));
        if (!unseen.isEmpty()) {
            news.setText(NewsText.of(unseen.size()));
            news.setVisible(true);
        }
        showCounts();
    }

    private void showCounts() {
        rows.counts().ifPresent(bar::show);
        bar.showStuck(rows.stuck());
    }
}
