package letterbook.base.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.function.Consumer;

/** Lets the rows of a grid be opened by a click and, from the keyboard, with Enter. */
public final class RowOpening {

    private static final String ROW_KEY = "element.getEventContext(event).item?.key";

    private RowOpening() {}

    public static <T> void on(Grid<T> grid, Consumer<T> open) {
        grid.addClassName("opens-rows");
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        grid.getElement()
                .addEventListener("keydown", event -> {
                    var key = event.getEventData().get(ROW_KEY);
                    if (key != null && key.isString()) {
                        open.accept(grid.getDataCommunicator().getKeyMapper().get(key.asString()));
                    }
                })
                // Enter on a link or button in a cell is theirs
                .setFilter("event.key === 'Enter' && !event.composedPath()[0].matches('a, button, vaadin-button')")
                .addEventData(ROW_KEY);
    }
}
