package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Optional;
import java.util.Set;
import letterbook.security.Permission;
import letterbook.security.Roles;

/** A role's name and its permissions. */
class RoleForm extends Composite<FormLayout> {

    /** What was filled in. */
    public record Input(String name, Set<Permission> permissions) {}

    private final TextField name = new TextField("Name");
    private final CheckboxGroup<Permission> permissions = new CheckboxGroup<>("Permissions");
    private final Binder<Input> binder = new Binder<>(Input.class);

    RoleForm(boolean nameIsFixed) {
        name.setMaxLength(Roles.MAX_NAME_LENGTH);
        name.setVisible(!nameIsFixed);
        permissions.setItems(Permission.values());
        permissions.setItemLabelGenerator(Permission::label);
        permissions.setItemHelperGenerator(RoleForm::explain);

        binder.forField(name)
                .withValidator(value -> nameIsFixed || !value.isBlank(), "Enter a name")
                .bind("name");
        binder.forField(permissions).bind("permissions");

        getContent().setAutoResponsive(true);
        getContent().setMaxColumns(1);
        getContent().setExpandColumns(true);
        getContent().setExpandFields(true);
        getContent().add(name, permissions);
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

    static String explain(Permission permission) {
        return switch (permission) {
            case READ_COMMUNICATION_ENTRY -> "See which messages were sent, and how it went";
            case RESEND_COMMUNICATION_ENTRY -> "Send a message again with today’s contact details";
            case START_COMMUNICATION -> "Start a workflow anew for an invoice or contract";
            case READ_MESSAGE_CONTENT -> "Read messages and documents, and see full addresses and numbers";
            case HANDLE_MANUAL_COMMUNICATION -> "Mark messages as sent by hand";
            case MANAGE_FAILED_QUEUE -> "Resolve failures and send many again";
            case EDIT_CUSTOMERS -> "Change contact details and preferences";
            case EDIT_TEMPLATES -> "Change what messages say";
            case EDIT_ORGANISATION_SETTINGS -> "Change the organisation’s details, office hours and defaults";
            case MANAGE_USERS_AND_PERMISSIONS -> "Manage users, roles and API clients";
            case READ_AUDIT_LOG -> "See who did what";
        };
    }
}
