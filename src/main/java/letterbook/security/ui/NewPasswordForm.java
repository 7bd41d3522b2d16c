package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import letterbook.security.PasswordRule;

/** A new password, typed twice. */
class NewPasswordForm extends Composite<FormLayout> {

    private final String username;
    private final PasswordField password = new PasswordField("New password");
    private final PasswordField again = new PasswordField("The same again");

    NewPasswordForm(String username) {
        this.username = username;

        password.setHelperText("At least " + PasswordRule.MIN_LENGTH + " characters; a short sentence does well");
        for (var field : new PasswordField[] {password, again}) {
            field.setRequiredIndicatorVisible(true);
            field.getElement().setAttribute("autocomplete", "new-password");
        }

        getContent().setAutoResponsive(true);
        getContent().setMaxColumns(1);
        getContent().setExpandColumns(true);
        getContent().setExpandFields(true);
        getContent().add(password, again);
    }

    /** The password, or empty while a field shows an error. */
    Optional<String> input() {
        var problem = PasswordRule.problem(password.getValue(), username);
        show(password, problem.orElse(""));
        show(again, password.getValue().equals(again.getValue()) ? "" : "The two passwords differ");
        return password.isInvalid() || again.isInvalid() ? Optional.empty() : Optional.of(password.getValue());
    }

    private static void show(PasswordField field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
    }
}
