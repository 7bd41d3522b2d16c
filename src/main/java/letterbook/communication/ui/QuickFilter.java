package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.function.Consumer;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.CommunicationFilter;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.CommunicationQueries.Counts;

/** The choice between all entries, the failed ones and, while there are any, the stuck ones, with how many there are of each. */
final class QuickFilter extends Composite<Div> {

    /** What can be chosen. */
    enum Choice {
        ALL,
        FAILED,
        STUCK;

        CommunicationFilter of(CommunicationFilter filter) {
            return filter.withStatuses(this == FAILED ? CommunicationFilter.RED : Set.of())
                    .withStuck(this == STUCK);
        }
    }

    private final ReaderFormat format;
    private final Button all = new Button("All");
    private final Button failed = new Button("Failed");
    private final Button stuck = new Button("Stuck");
    private boolean onlyStuck;

    QuickFilter(ReaderFormat format, Consumer<Choice> chosen) {
        this.format = format;

        getContent().addClassName("quick-filter");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", "Quick filter");
        stuck.setVisible(false);

        all.addClickListener(click -> chosen.accept(Choice.ALL));
        failed.addClickListener(click -> chosen.accept(Choice.FAILED));
        stuck.addClickListener(click -> chosen.accept(Choice.STUCK));

        getContent().add(all, failed, stuck);
    }

    void choose(CommunicationFilter filter) {
        onlyStuck = filter.stuck();
        press(all, !onlyStuck && filter.statuses().isEmpty());
        press(failed, !onlyStuck && !filter.statuses().isEmpty());
        press(stuck, onlyStuck);
    }

    void show(Counts counts) {
        all.setText("All " + format.number(counts.all()));
        failed.setText("Failed " + format.number(counts.failed()));
    }

    void showStuck(long count) {
        stuck.setText("Stuck " + format.number(count) + (count < CommunicationQueries.MANY ? "" : "+"));
        stuck.setVisible(count > 0 || onlyStuck);
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        button.setClassName("pressed", pressed);
    }
}
