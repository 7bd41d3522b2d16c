package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Optional;
import java.util.Set;
import letterbook.security.ApiClients;
import letterbook.security.ApiScope;

/** The name of a system and what it may do. */
class ApiClientForm extends Composite<FormLayout> {

    /** What was filled in. */
    public record Input(String name, Set<ApiScope> scopes) {}

    private final TextField name = new TextField("Name of the system");
    private final CheckboxGroup<ApiScope> scopes = new CheckboxGroup<>("It may");
    private final Binder<Input> binder = new Binder<>(Input.class);

    ApiClientForm() {
        name.setHelperText("As it stands in histories, for example “billing”");
        name.setMaxLength(ApiClients.MAX_NAME_LENGTH);
        scopes.setItems(ApiScope.values());
        scopes.setItemLabelGenerator(ApiScope::label);
        scopes.setItemHelperGenerator(ApiScope::value);

        binder.forField(name).asRequired("Enter a name").bind("name");
        binder.forField(scopes).asRequired("Choose at least one").bind("scopes");

        getContent().setAutoResponsive(true);
        getContent().setMaxColumns(1);
        getContent().setExpandColumns(true);
        getContent().setExpandFields(true);
        getContent().add(name, scopes);
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
