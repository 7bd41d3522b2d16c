package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;
import letterbook.communication.CommunicationRow;
import org.jspecify.annotations.Nullable;

/** Entries as a table, as a table with less columns, or as cards, by the width of the window. */
final class CommunicationGrid extends Composite<Grid<CommunicationRow>> {

    private static final int PAGE = 50;
    private static final String FOCUSED_KEY = "(element.getEventContext(event).item || {}).key";

    private final Grid<CommunicationRow> grid = getContent();
    private final GridColumns columns;
    private @Nullable Long opened;

    CommunicationGrid(RowWords words, Consumer<Long> open) {
        Consumer<CommunicationRow> openRow = row -> open.accept(row.id());
        columns = new GridColumns(grid, words, openRow);

        grid.setAriaLabel("Communication");
        grid.setPageSize(PAGE);
        grid.setSelectionMode(SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("communication-grid");
        grid.setPartNameGenerator(row -> opened != null && opened == row.id() ? "opened" : null);

        grid.addItemClickListener(click -> openRow.accept(click.getItem()));
        grid.getElement()
                .addEventListener("keydown", event -> {
                    var key = event.getEventData().path(FOCUSED_KEY).asString("");
                    var row = grid.getDataCommunicator().getKeyMapper().get(key);
                    if (row != null) {
                        openRow.accept(row);
                    }
                })
                .setFilter("event.key === 'Enter' && !event.defaultPrevented")
                .addEventData(FOCUSED_KEY);
        Signal.effect(
                this,
                () -> arrange(ListWidth.of(UI.getCurrentOrThrow()
                        .getPage()
                        .windowSizeSignal()
                        .get()
                        .width())));
    }

    private void arrange(ListWidth width) {
        columns.arrange(width);
        grid.setClassName("is-cards", width == ListWidth.CARDS);
    }

    /** Fills the grid; rows are read when they come into view. */
    void show(CommunicationRows rows) {
        var view = grid.setItems(rows);
        if (!rows.areCounted()) {
            view.setItemCountUnknown();
        }
    }

    /** Says in the place of the rows why there are none. */
    void whenEmpty(Component reason) {
        grid.setEmptyStateComponent(reason);
    }

    void focus() {
        grid.focus();
    }
}
