package letterbook.communication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Objects;
import letterbook.base.CommunicationType;
import letterbook.communication.ResendDecision;
import letterbook.communication.ResendDeniedException;
import letterbook.communication.ResendPreview;

/** Asks whether to resend, and shows what will be different this time. */
final class ResendDialog extends Dialog {

    private final Button confirm = new Button();
    private final Div problem = new Div();
    private final Runnable resend;

    /** @param resend makes the new entry; throws {@link ResendDeniedException} */
    ResendDialog(ResendPreview preview, EntryWords words, Runnable resend) {
        this.resend = resend;
        var title = preview.original().row().title();
        var cancel = new Button("Cancel", click -> close());
        var warning = new Div();

        setHeaderTitle(
                "Resend " + title.substring(0, 1).toLowerCase(words.format().locale()) + title.substring(1) + "?");
        addClassName("resend-dialog");
        confirm.setText("Resend by " + by(preview.now().type()));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClassName("resend-confirm");
        problem.addClassName("resend-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        warning.addClassName("resend-warning");

        confirm.addClickListener(click -> confirmed());

        add(new Paragraph("A new entry is made; this one stays as it is."), new ResendComparison(preview, words));
        ResendWarning.of(preview).ifPresent(text -> {
            warning.add(VaadinIcon.WARNING.create(), new Div(text));
            add(warning);
        });
        add(problem);
        getFooter().add(cancel, confirm);
        if (preview.decision() instanceof ResendDecision.Denied denied) {
            refuse(denied.reason());
        }
    }

    private void confirmed() {
        try {
            resend.run();
            close();
        } catch (ResendDeniedException denied) {
            refuse(Objects.requireNonNullElse(denied.getMessage(), "It may not be resent."));
        } catch (RuntimeException broken) {
            say("It could not be resent. Nothing was sent. Try again, or report it if it stays like this.");
            confirm.setEnabled(true);
        }
    }

    private void refuse(String reason) {
        say(reason);
        confirm.setEnabled(false);
    }

    private void say(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }

    private static String by(CommunicationType type) {
        return switch (type) {
            case EMAIL -> "e-mail";
            case SMS -> "SMS";
            case POST -> "post";
            case MANUAL -> "hand";
            case E_INVOICE -> "electronic invoicing";
        };
    }
}
