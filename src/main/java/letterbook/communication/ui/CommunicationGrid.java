package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
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
    private final Column<CommunicationRow> card;
    private final Column<CommunicationRow> subject;
    private final Column<CommunicationRow> type;
    private final Column<CommunicationRow> category;
    private final Column<CommunicationRow> receiver;
    private final Column<CommunicationRow> sent;
    private final Column<CommunicationRow> statusAndError;
    private final Column<CommunicationRow> status;
    private final Column<CommunicationRow> error;
    private @Nullable Long opened;

    CommunicationGrid(RowWords words, Consumer<Long> open) {
        Consumer<CommunicationRow> openRow = row -> open.accept(row.id());
        var templates = new RowTemplates(words, openRow);
        card = grid.addColumn(templates.card());
        subject = grid.addColumn(templates.subject());
        type = grid.addColumn(templates.type());
        category = grid.addColumn(row -> row.subjectType().label());
        receiver = grid.addColumn(words::receiver);
        sent = grid.addColumn(words::sent);
        statusAndError = grid.addColumn(templates.statusWithError());
        status = grid.addColumn(templates.status());
        error = grid.addColumn(templates.error());

        configure(card, "Communication", "10rem", 1);
        configure(subject, "Subject", "14rem", 3);
        configure(type, "Type", "8rem", 0);
        configure(category, "Category", "6.5rem", 0);
        configure(receiver, "Receiver", "12rem", 3);
        configure(sent, "Sent", "11.5rem", 0);
        configure(statusAndError, "Status", "12rem", 3);
        configure(status, "Status", "8rem", 0);
        configure(error, "Error", "13rem", 4);
        sent.setPartNameGenerator(row -> "sent");
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

    private static void configure(Column<CommunicationRow> column, String header, String width, int grow) {
        column.setHeader(header).setWidth(width).setFlexGrow(grow);
    }

    private void arrange(ListWidth width) {
        var narrow = width == ListWidth.NARROW;
        card.setVisible(narrow);
        subject.setVisible(!narrow);
        type.setVisible(!narrow);
        category.setVisible(!narrow);
        receiver.setVisible(!narrow);
        sent.setVisible(!narrow);
        statusAndError.setVisible(width == ListWidth.MEDIUM);
        status.setVisible(width == ListWidth.WIDE);
        error.setVisible(width == ListWidth.WIDE);
        grid.setClassName("is-narrow", narrow);
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
