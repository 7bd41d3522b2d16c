package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.time.ZoneId;
import java.util.Optional;

/** What Letterbook needs to know first: the organisation and its first administrator. */
class SetupForm extends Composite<FormLayout> {

    /** What was filled in. */
    public record Input(String organisation, ZoneId zone, String displayName, String username, String password) {}

    // Public, because the binder makes it
    public record Named(String organisation, ZoneId zone, String displayName, String username) {}

    private final TextField organisation = new TextField("Name of the organisation");
    private final ComboBox<ZoneId> zone = new ComboBox<>("Time zone");
    private final TextField displayName = new TextField("Your name");
    private final TextField username = new TextField("User name");
    private final NewPasswordForm password = new NewPasswordForm("");
    private final Binder<Named> binder = new Binder<>(Named.class);

    SetupForm() {
        organisation.setHelperText("As your customers know it");
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        username.setHelperText("To sign in with");
        username.getElement().setAttribute("autocomplete", "username");

        binder.forField(organisation)
                .asRequired("Enter the name of the organisation")
                .bind("organisation");
        binder.forField(zone).asRequired("Choose a time zone").bind("zone");
        binder.forField(displayName).asRequired("Enter your name").bind("displayName");
        binder.forField(username).asRequired("Enter a user name").bind("username");

        getContent().setAutoResponsive(true);
        getContent().setMaxColumns(1);
        getContent().setExpandColumns(true);
        getContent().setExpandFields(true);
        getContent().add(organisation, zone, displayName, username, password);
    }

    void propose(ZoneId proposal) {
        zone.setValue(proposal);
    }

    /** What was filled in, or empty while a field shows an error. */
    Optional<Input> input() {
        var secret = password.input();
        try {
            var named = binder.writeRecord();
            return secret.map(value -> new Input(
                    named.organisation().strip(),
                    named.zone(),
                    named.displayName().strip(),
                    named.username().strip(),
                    value));
        } catch (ValidationException shownAtTheFields) {
            return Optional.empty();
        }
    }
}
