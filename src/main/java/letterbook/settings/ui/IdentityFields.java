package letterbook.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import letterbook.base.EmailAddress;
import letterbook.settings.OrganisationRules;
import org.jspecify.annotations.Nullable;

/** Who the organisation is and how to reach it, as its messages say. */
class IdentityFields extends Composite<FormLayout> {

    private final TextField name = new TextField("Name");
    private final EmailField sender = new EmailField("Sender’s e-mail address");
    private final EmailField replyTo = new EmailField("Answers go to");
    private final TextField phone = new TextField("Phone");
    private final TextField street = new TextField("Street and number");
    private final TextField postalCode = new TextField("Postal code");
    private final TextField city = new TextField("City");
    private final ComboBox<String> country = new ComboBox<>("Country");

    IdentityFields(Binder<OrganisationInput> binder) {
        name.setMaxLength(160);
        name.setHelperText("As customers know it");
        sender.setMaxLength(EmailAddress.MAX_LENGTH);
        replyTo.setMaxLength(EmailAddress.MAX_LENGTH);
        replyTo.setHelperText("Leave it empty for the sender’s address");
        var words = new EmailField.EmailFieldI18n()
                .setPatternErrorMessage("Enter an e-mail address such as service@example.com");
        sender.setI18n(words);
        replyTo.setI18n(words);
        phone.setMaxLength(30);
        street.setMaxLength(120);
        postalCode.setMaxLength(20);
        city.setMaxLength(80);
        country.setItems(Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(IdentityFields::nameOf))
                .toList());
        country.setItemLabelGenerator(IdentityFields::nameOf);

        binder.forField(name)
                .withConverter(String::strip, text -> text)
                .withValidator(Rules.hold(OrganisationRules::name))
                .bind("name");
        binder.forField(sender)
                .withConverter(String::strip, text -> text)
                .withValidator(Rules.hold(OrganisationRules::senderEmail))
                .bind("senderEmail");
        binder.forField(replyTo)
                .<String>withConverter(
                        text -> text.isBlank() ? null : text.strip(), value -> value == null ? "" : value)
                .withValidator(Rules.hold(OrganisationRules::replyToEmail))
                .bind("replyToEmail");
        Rules.text(binder, phone, "phone", text -> OrganisationRules.phone(text, country.getValue()));
        Rules.text(binder, street, "street", IdentityFields::anything);
        Rules.text(binder, postalCode, "postalCode", IdentityFields::anything);
        Rules.text(binder, city, "city", IdentityFields::anything);
        binder.forField(country).asRequired("Choose a country").bind("country");

        getContent().add(name, sender, replyTo, phone, street, postalCode, city, country);
    }

    @Override
    protected FormLayout initContent() {
        return Rules.layout();
    }

    /** Tells each country that is shown from now on. */
    void onCountry(Consumer<@Nullable String> listener) {
        country.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    private static Optional<String> anything(@Nullable String text) {
        return Optional.empty();
    }

    private static String nameOf(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
