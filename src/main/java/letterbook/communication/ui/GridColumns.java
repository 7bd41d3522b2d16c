package letterbook.communication.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import letterbook.communication.CommunicationRow;

/** The columns of a list, and which of them there is room for. */
final class GridColumns {

    private static final Set<ListWidth> ROOMY = EnumSet.of(ListWidth.MEDIUM, ListWidth.WIDE);

    private final Map<Column<CommunicationRow>, Set<ListWidth>> columns = new LinkedHashMap<>();

    GridColumns(Grid<CommunicationRow> grid, RowWords words, Consumer<CommunicationRow> open) {
        var templates = new RowTemplates(words, open);
        add(grid.addColumn(templates.card()), "Communication", "10rem", 1, Set.of(ListWidth.CARDS));
        add(grid.addColumn(templates.subjectWithReceiver()), "Subject", "14rem", 4, Set.of(ListWidth.COMPACT));
        add(grid.addColumn(templates.subject()), "Subject", "14rem", 2, ROOMY);
        add(grid.addColumn(templates.type()), "Type", "10.5rem", 0, ROOMY);
        add(
                grid.addColumn(row -> row.subjectType().label()),
                "Category",
                "6.5rem",
                0,
                EnumSet.of(ListWidth.COMPACT, ListWidth.MEDIUM, ListWidth.WIDE));
        add(grid.addColumn(words::receiver), "Receiver", "10rem", 2, ROOMY);
        add(
                grid.addColumn(words::sent),
                "Sent",
                "11.5rem",
                0,
                EnumSet.of(ListWidth.COMPACT, ListWidth.MEDIUM, ListWidth.WIDE));
        add(
                grid.addColumn(templates.statusWithError()),
                "Status",
                "14rem",
                4,
                EnumSet.of(ListWidth.COMPACT, ListWidth.MEDIUM));
        add(grid.addColumn(templates.status()), "Status", "8rem", 0, Set.of(ListWidth.WIDE));
        add(grid.addColumn(templates.error()), "Error", "14rem", 5, Set.of(ListWidth.WIDE));
    }

    /** Shows those that there is room for. */
    void arrange(ListWidth width) {
        columns.forEach((column, widths) -> column.setVisible(widths.contains(width)));
    }

    private void add(Column<CommunicationRow> column, String header, String width, int grow, Set<ListWidth> widths) {
        column.setHeader(header).setWidth(width).setFlexGrow(grow);
        columns.put(column, widths);
    }
}
