package letterbook.communication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import letterbook.communication.StartDeniedException;
import letterbook.communication.Starts.Startable;

/** Asks which message is to be started again, and tells how it would go today. */
final class StartDialog extends Dialog {

    private final RadioButtonGroup<Startable> choice = new RadioButtonGroup<>("Message");
    private final Paragraph way = new Paragraph();
    private final Div problem = new Div();
    private final Button confirm = new Button("Start again");
    private final Consumer<Startable> start;

    /**
     * @param choices not empty
     * @param start makes the new entry; throws {@link StartDeniedException}
     */
    StartDialog(List<Startable> choices, Consumer<Startable> start) {
        this.start = start;
        var cancel = new Button("Cancel", click -> close());

        setHeaderTitle("Start again?");
        addClassName("start-dialog");
        choice.setItems(choices);
        choice.setItemLabelGenerator(Startable::title);
        choice.setVisible(choices.size() > 1);
        problem.addClassName("resend-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);

        choice.addValueChangeListener(change -> describe(change.getValue()));
        confirm.addClickListener(click -> confirmed());

        choice.setValue(choices.getFirst());
        add(
                new Paragraph("A new message is made from what is known today. What was sent before stays as it is."),
                choice,
                way,
                problem);
        getFooter().add(cancel, confirm);
    }

    private void describe(Startable chosen) {
        var route = chosen.now();
        way.setText(
                route.skip() != null
                        ? chosen.title() + " would be skipped. " + route.skip() + "."
                        : chosen.title() + " goes by " + route.type().label() + " to "
                                + (route.receiver().isEmpty()
                                        ? "nobody: the customer’s details lack it"
                                        : route.receiver())
                                + ".");
    }

    private void confirmed() {
        try {
            start.accept(choice.getValue());
            close();
        } catch (StartDeniedException denied) {
            say(Objects.requireNonNullElse(denied.getMessage(), "It may not be started again."));
        } catch (RuntimeException broken) {
            say("It could not be started. Nothing was sent. Try again, or report it if it stays like this.");
            confirm.setEnabled(true);
        }
    }

    private void say(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }
}
