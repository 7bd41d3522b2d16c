package letterbook.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.Collection;
import java.util.function.Consumer;
import letterbook.base.ui.ReaderFormat;
import letterbook.organisation.SpecialDay;

/** The days on which the organisation departs from the public holidays. */
class SpecialDays extends Composite<Grid<SpecialDay>> {

    private final ReaderFormat format;

    SpecialDays(ReaderFormat format, Consumer<SpecialDay> remove) {
        this.format = format;
        var grid = getContent();
        grid.setAriaLabel("Own days");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(day -> format.date(day.day()))
                .setHeader("Day")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(day -> day.name() + (day.open() ? " – open" : " – closed"))
                .setHeader("What")
                .setWidth("6rem");
        grid.addComponentColumn(day -> removal(day, remove))
                .setHeader("Remove")
                .setWidth("6.5rem")
                .setFlexGrow(0);
        grid.setEmptyStateText("None. You are closed on public holidays and at weekends.");
    }

    void show(Collection<SpecialDay> days) {
        getContent().setItems(days);
    }

    private Button removal(SpecialDay day, Consumer<SpecialDay> remove) {
        var button = new Button("Remove", click -> remove.accept(day));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("Remove " + day.name() + ", " + format.date(day.day()));
        return button;
    }
}
