package letterbook.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** Shows the rows of a grid as cards where the window is too narrow for its columns. */
public final class NarrowCards {

    /** Windows narrower than this, in CSS pixels, get cards. */
    static final int NARROW = 640;

    private NarrowCards() {}

    /** Adds the cards to a grid that has all its columns; their header is the name of what the rows are. */
    public static <T> void on(Grid<T> grid, String header, Renderer<T> card) {
        var columns = List.copyOf(grid.getColumns());
        var cards = grid.addColumn(card).setHeader(header);
        cards.setVisible(false);
        var window = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        Signal.effect(grid, () -> {
            // 0 until the browser has told it
            var width = window.get().width();
            var narrow = width > 0 && width < NARROW;
            cards.setVisible(narrow);
            columns.forEach(column -> column.setVisible(!narrow));
        });
    }
}
