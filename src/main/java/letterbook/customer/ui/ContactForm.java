package letterbook.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import letterbook.base.EmailAddress;
import letterbook.base.ui.LanguageNames;
import letterbook.customer.Contact;
import letterbook.customer.CustomerKind;
import letterbook.customer.CustomerNavigation.EditableField;
import letterbook.customer.PaymentMethod;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** Who a customer is and how to reach it. */
class ContactForm extends EditForm<Contact> {

    private static final String EMAIL_HINT = "Enter an e-mail address such as name@example.com";

    private final Organisation organisation;

    private final TextField name = new TextField("Name");
    private final Select<CustomerKind> kind = new Select<>();
    private final Select<String> language = new Select<>();
    private final EmailField email = new EmailField("E-mail");
    private final TextField mobile = new TextField("Mobile");
    private final Select<PaymentMethod> paymentMethod = new Select<>();
    private final TextField street = new TextField("Street");
    private final TextField houseNumber = new TextField("House number");
    private final TextField line2 = new TextField("Second address line");
    private final TextField postalCode = new TextField("Postal code");
    private final TextField city = new TextField("City");
    private final ComboBox<String> country = new ComboBox<>("Country");

    private final Binder<ContactEntry> binder = new Binder<>(ContactEntry.class);

    ContactForm(Organisation organisation) {
        this.organisation = organisation;

        name.setMaxLength(160);
        kind.setLabel("Kind");
        kind.setItems(CustomerKind.values());
        kind.setItemLabelGenerator(CustomerKind::label);
        language.setLabel("Language");
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(
                "Organisation's default (" + LanguageNames.own(organisation.defaultLanguage()) + ")");
        language.setItemLabelGenerator(
                tag -> tag == null ? language.getEmptySelectionCaption() : LanguageNames.own(tag));
        email.setMaxLength(EmailAddress.MAX_LENGTH);
        email.setI18n(new EmailField.EmailFieldI18n().setPatternErrorMessage(EMAIL_HINT));
        mobile.setMaxLength(30);
        mobile.setHelperText("For text messages");
        paymentMethod.setLabel("Payment");
        paymentMethod.setItems(PaymentMethod.values());
        paymentMethod.setItemLabelGenerator(PaymentMethod::label);
        street.setMaxLength(120);
        houseNumber.setMaxLength(20);
        line2.setMaxLength(120);
        postalCode.setMaxLength(20);
        city.setMaxLength(80);
        country.setItems(Countries.CODES);
        country.setItemLabelGenerator(Countries::name);
        country.setClearButtonVisible(true);

        bind();

        getContent().add(name, kind, language, paymentMethod, email, mobile);
        getContent().add(street, houseNumber, line2, postalCode, city, country);
    }

    private void bind() {
        Fields.bind(binder, name, "name", field -> field.asRequired("Enter a name"));
        binder.forField(kind).asRequired("Choose a kind").bind("kind");
        // cannot be emptied, so there is nothing to mark
        kind.setRequiredIndicatorVisible(false);
        binder.forField(language).bind("language");
        Fields.bind(
                binder,
                email,
                "email",
                field -> field.withValidator(text -> text.isBlank() || EmailAddress.isValid(text.strip()), EMAIL_HINT));
        binder.forField(mobile)
                .withConverter(new MobileNumber(this::countryOfNumbers))
                .bind("mobile");
        binder.forField(paymentMethod)
                .asRequired("Choose how the customer pays")
                .bind("paymentMethod");
        paymentMethod.setRequiredIndicatorVisible(false);
        Fields.bind(
                binder,
                street,
                "street",
                field -> field.withValidator(
                        this::isGivenIfNeeded, "Enter the street, or leave the whole address empty"));
        Fields.bind(binder, houseNumber, "houseNumber", field -> field);
        Fields.bind(binder, line2, "line2", field -> field);
        Fields.bind(
                binder,
                postalCode,
                "postalCode",
                field -> field.withValidator(
                                this::isGivenIfNeeded, "Enter the postal code, or leave the whole address empty")
                        .withValidator(
                                code -> code.isBlank() || PostalCodes.fits(code.strip(), country.getValue()),
                                context -> PostalCodes.hint(country.getValue())));
        Fields.bind(
                binder,
                city,
                "city",
                field ->
                        field.withValidator(this::isGivenIfNeeded, "Enter the city, or leave the whole address empty"));
        binder.forField(country)
                .withValidator(
                        code -> code != null || !hasAddress(), "Choose a country, or leave the whole address empty")
                .bind("country");
    }

    @Override
    void show(Contact contact) {
        // A language that the organisation gave up is still the customer's
        language.setItems(Stream.concat(organisation.languages().stream(), Stream.ofNullable(contact.language()))
                .distinct()
                .toList());
        binder.readRecord(ContactEntry.of(contact));
    }

    @Override
    Optional<Contact> value() {
        try {
            return Optional.of(binder.writeRecord().toContact());
        } catch (ValidationException messagesAreShown) {
            return Optional.empty();
        }
    }

    @Override
    Component fieldFor(EditableField field) {
        return switch (field) {
            case EMAIL -> email;
            case MOBILE -> mobile;
            case ADDRESS -> street;
            case PREFERENCES, E_INVOICE -> name;
        };
    }

    private boolean isGivenIfNeeded(String text) {
        return !text.isBlank() || !hasAddress();
    }

    private boolean hasAddress() {
        return !country.isEmpty()
                || List.of(street, houseNumber, line2, postalCode, city).stream()
                        .anyMatch(field -> !field.getValue().isBlank());
    }

    private String countryOfNumbers() {
        @Nullable String own = country.getValue();
        var organisations = organisation.address().country();
        return own != null ? own : organisations == null ? "ZZ" : organisations;
    }
}
