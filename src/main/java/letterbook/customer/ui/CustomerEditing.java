package letterbook.customer.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import letterbook.base.ui.Notices;
import letterbook.customer.Contact;
import letterbook.customer.Customer;
import letterbook.customer.CustomerDesk;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerNavigation.EditableField;
import letterbook.customer.EInvoicing;
import letterbook.customer.EditOutcome;
import letterbook.customer.Preferences;
import letterbook.organisation.Organisation;

/** Connects the dialogs of the customer page with the desk that stores what they ask. */
final class CustomerEditing implements Overview.Editing {

    private final CustomerDesk desk;
    private final Customer customer;
    private final Organisation organisation;
    private final Runnable closed;

    CustomerEditing(CustomerDesk desk, Customer customer, Organisation organisation, Runnable closed) {
        this.desk = desk;
        this.customer = customer;
        this.organisation = organisation;
        this.closed = closed;
    }

    @Override
    public void edit(EditableField field) {
        switch (field) {
            case EMAIL, MOBILE, ADDRESS -> contact().open(field);
            case PREFERENCES -> preferences().open(field);
            case E_INVOICE -> eInvoicing().open(field);
        }
    }

    private EditDialog<Contact> contact() {
        return new EditDialog<>(
                "Edit contact details",
                new ContactForm(organisation),
                customer.details().contact(),
                (seen, changed) -> settle(
                        desk.editContact(customer.id(), seen, changed),
                        CustomerDetails::contact,
                        "Contact details saved"),
                closed);
    }

    private EditDialog<Preferences> preferences() {
        return new EditDialog<>(
                "Edit communication preferences",
                new PreferencesForm(organisation),
                customer.details().preferences(),
                (seen, changed) -> settle(
                        desk.editPreferences(customer.id(), seen, changed),
                        CustomerDetails::preferences,
                        "Communication preferences saved"),
                closed);
    }

    private EditDialog<Optional<EInvoicing>> eInvoicing() {
        return new EditDialog<>(
                "Edit electronic invoicing",
                new EInvoicingForm(),
                eInvoicing(customer.details()),
                (seen, changed) -> settle(
                        desk.editEInvoicing(customer.id(), seen.orElse(null), changed.orElse(null)),
                        CustomerEditing::eInvoicing,
                        "Electronic invoicing saved"),
                closed);
    }

    private static Optional<EInvoicing> eInvoicing(CustomerDetails details) {
        return Optional.ofNullable(details.eInvoicing());
    }

    private <T> Optional<T> settle(EditOutcome outcome, Function<CustomerDetails, T> part, String notice) {
        return switch (outcome) {
            case EditOutcome.Saved saved -> {
                Notices.success(notice);
                yield Optional.empty();
            }
            case EditOutcome.ChangedMeanwhile changed ->
                Optional.of(Objects.requireNonNull(part.apply(changed.current().details())));
        };
    }
}
