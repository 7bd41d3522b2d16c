package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.binder.ValidationResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import letterbook.security.PasswordRule;
import letterbook.security.Roles.RoleRow;

/** Fields of a user. A new one also gets a user name and an initial password, which stay out of sight later. */
class UserForm extends Composite<FormLayout> {

    /** What was filled in; without a password where the form does not ask for one. */
    public record Input(String username, String displayName, String password, Set<RoleRow> roles) {}

    private final TextField username = new TextField("User name");
    private final TextField displayName = new TextField("Name");
    private final PasswordField password = new PasswordField("Initial password");
    private final CheckboxGroup<RoleRow> roles = new CheckboxGroup<>("Roles");
    private final Binder<Input> binder = new Binder<>(Input.class);

    UserForm(List<RoleRow> choice, boolean isNew) {
        displayName.setHelperText("As colleagues see it in histories");
        displayName.setMaxLength(120);
        username.setHelperText("To sign in with; it cannot be changed later");
        username.setMaxLength(80);
        username.setVisible(isNew);
        password.setHelperText("At least " + PasswordRule.MIN_LENGTH + " characters. Tell it to the user in person.");
        password.setVisible(isNew);
        roles.setItems(choice);
        roles.setItemLabelGenerator(RoleRow::name);

        binder.forField(displayName).asRequired("Enter a name").bind("displayName");
        binder.forField(username)
                .withValidator(value -> !isNew || !value.isBlank(), "Enter a user name")
                .bind("username");
        binder.forField(password)
                .withValidator((value, context) -> !isNew
                        ? ValidationResult.ok()
                        : PasswordRule.problem(value, username.getValue())
                                .map(ValidationResult::error)
                                .orElseGet(ValidationResult::ok))
                .bind("password");
        binder.forField(roles).bind("roles");

        getContent().setAutoResponsive(true);
        getContent().setMaxColumns(1);
        getContent().setExpandColumns(true);
        getContent().setExpandFields(true);
        getContent().add(displayName, username, password, roles);
    }

    void read(Input input) {
        binder.readRecord(input);
    }

    /** What was filled in, or empty while a field shows an error. */
    Optional<Input> input() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException shownAtTheFields) {
            return Optional.empty();
        }
    }
}
