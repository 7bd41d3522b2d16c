package letterbook.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import letterbook.security.AccountException;
import org.springframework.dao.OptimisticLockingFailureException;

/** A dialog around a form: saves by a callback, stays open with the reason when that is not possible. */
final class FormDialog {

    private final Dialog dialog = new Dialog();
    private final Problem problem = new Problem();

    private FormDialog(String title, Component form) {
        dialog.setHeaderTitle(title);
        dialog.setCloseOnOutsideClick(false);
        dialog.addClassName("form-dialog");
        dialog.add(problem, form);
    }

    /** Opens it; the input is empty while the form has errors to show. */
    static <T> FormDialog open(
            String title, Component form, Supplier<Optional<T>> input, String saveLabel, Consumer<T> save) {
        var shown = new FormDialog(title, form);
        var saveButton =
                new Button(saveLabel, click -> input.get().ifPresent(value -> shown.attempt(() -> save.accept(value))));
        saveButton.addThemeVariants(ButtonVariant.PRIMARY);
        saveButton.addClickShortcut(Key.ENTER).listenOn(form);
        shown.dialog.getFooter().add(new Button("Cancel", click -> shown.dialog.close()), saveButton);
        shown.dialog.open();
        return shown;
    }

    /** Adds what else can be done, at the other end of the foot; each closes the dialog when it worked. */
    FormDialog also(String label, Runnable action) {
        var button = new Button(label, click -> attempt(action));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("dialog-aside");
        dialog.getFooter().addComponentAsFirst(button);
        return this;
    }

    private void attempt(Runnable action) {
        problem.clear();
        try {
            action.run();
            dialog.close();
        } catch (AccountException reason) {
            problem.say(String.valueOf(reason.getMessage()));
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            problem.say("Someone else has changed this meanwhile. Close this dialog and open it again.");
        }
    }
}
