package letterbook.communication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import letterbook.communication.ManualOutcome;

/** Asks why a message cannot be sent by hand. */
final class ManualImpossibleDialog extends Dialog {

    private static final int LONGEST_REASON = 400;

    /**
     * @param settle stores the reason
     * @param settled called with what came of it, after the dialog has closed
     */
    ManualImpossibleDialog(String title, Function<String, ManualOutcome> settle, Consumer<ManualOutcome> settled) {
        var reason = new TextArea("Why can it not be sent?");
        var cancel = new Button("Cancel", click -> close());
        var confirm = new Button("Mark as failed");

        setHeaderTitle("Not possible: " + title);
        addClassName("manual-dialog");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);

        confirm.addClickListener(click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.setErrorMessage("Say why, so that a colleague can repair it.");
                confirm.setEnabled(true);
            } else {
                var outcome = settle.apply(reason.getValue());
                close();
                settled.accept(outcome);
            }
        });

        var form = new Div(
                new Paragraph("The message becomes Failed. It can be resent once the cause is repaired."), reason);
        form.addClassName("manual-form");
        add(form);
        getFooter().add(cancel, confirm);
        reason.focus();
    }
}
