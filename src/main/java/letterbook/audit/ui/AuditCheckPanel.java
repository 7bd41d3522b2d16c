package letterbook.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import java.util.function.Function;
import letterbook.audit.AuditFinding;
import letterbook.audit.AuditInspection.State;
import letterbook.base.ui.ReaderFormat;

/** Starts the check of the whole log, shows how far it is and what it found. */
final class AuditCheckPanel extends Composite<Div> {

    private final Function<Consumer<State>, Runnable> start;
    private final ReaderFormat format;
    private final Button button = new Button("Check the log");
    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private Runnable giveUp = () -> {};

    /** @param start begins a check that tells how it stands, and answers how to give it up */
    AuditCheckPanel(Function<Consumer<State>, Runnable> start, ReaderFormat format) {
        this.start = start;
        this.format = format;

        bar.addClassName("audit-progress");
        words.addClassName("audit-finding");
        getContent().addClassName("audit-check");
        getContent().getElement().setAttribute("role", "status");
        getContent().setVisible(false);
        button.setDisableOnClick(true);

        button.addClickListener(click -> begin());

        getContent().add(words, bar);
    }

    /** Stands apart from what the check finds. */
    Button button() {
        return button;
    }

    /** Tells what a check that nobody asked for has found. */
    void alarm(String found) {
        say("The log was changed in the database. " + found, true);
    }

    private void begin() {
        var ui = getUI().orElseThrow();
        say("Checking…", false);
        bar.setIndeterminate(true);
        bar.setVisible(true);
        giveUp = start.apply(state -> ui.access(() -> show(state)));
    }

    private void show(State state) {
        switch (state) {
            case State.Running running -> {
                bar.setIndeterminate(false);
                bar.setMax(running.last());
                bar.setValue(running.reached());
                words.setText("Checking… %s of %s rows"
                        .formatted(format.number(running.reached()), format.number(running.last())));
            }
            case State.Done done -> found(done.finding());
            case State.Failed failed -> say("The log could not be checked. Try again.", true);
        }
    }

    private void found(AuditFinding finding) {
        switch (finding) {
            case AuditFinding.Intact intact ->
                say(
                        intact.rows() == 0
                                ? "The log has no rows yet."
                                : "All %s rows are as they were written. Seal of the last row: %s"
                                        .formatted(format.number(intact.rows()), intact.seal()),
                        false);
            case AuditFinding.Broken broken -> alarm(broken.words());
        }
    }

    private void say(String text, boolean bad) {
        bar.setVisible(false);
        button.setEnabled(!text.startsWith("Checking"));
        words.setText(text);
        getContent().setClassName("audit-broken", bad);
        getContent().setVisible(true);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        giveUp.run();
        button.setEnabled(true);
    }
}
