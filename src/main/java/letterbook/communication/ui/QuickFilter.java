package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.CommunicationQueries.Counts;

/** The choice between all entries and the failed ones, with how many there are of each. */
final class QuickFilter extends Composite<Div> {

    private final ReaderFormat format;
    private final Button all = new Button("All");
    private final Button failed = new Button("Failed");

    QuickFilter(ReaderFormat format, Consumer<Boolean> onlyFailed) {
        this.format = format;

        getContent().addClassName("quick-filter");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", "Quick filter");

        all.addClickListener(click -> onlyFailed.accept(false));
        failed.addClickListener(click -> onlyFailed.accept(true));

        getContent().add(all, failed);
    }

    void choose(boolean onlyFailed) {
        press(all, !onlyFailed);
        press(failed, onlyFailed);
    }

    void show(Counts counts) {
        all.setText("All " + format.number(counts.all()));
        failed.setText("Failed " + format.number(counts.failed()));
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        button.setClassName("pressed", pressed);
    }
}
