package letterbook.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Stream;
import letterbook.base.PhoneNumber;
import letterbook.base.ui.LanguageNames;
import letterbook.base.ui.PageSection;
import letterbook.base.ui.PropertyList;
import letterbook.base.ui.ReaderFormat;
import letterbook.customer.Contact;
import letterbook.customer.Customer;
import letterbook.customer.CustomerNavigation.EditableField;
import letterbook.customer.EInvoicing;
import letterbook.customer.Preferences;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** Contact details, preferences and e-invoicing of a customer, in sections; edits open from them where permitted. */
class Overview extends Composite<Div> {

    /** Opens the dialog in which a field can be changed. */
    @FunctionalInterface
    interface Editing {
        void edit(EditableField field);
    }

    private final Organisation organisation;
    private final PageSection contact = new PageSection("Contact details");
    private final PageSection preferences = new PageSection("Communication preferences");
    private final PageSection eInvoicing = new PageSection("Electronic invoicing");

    /** @param editing null when the user may not edit */
    Overview(Organisation organisation, @Nullable Editing editing) {
        this.organisation = organisation;
        if (editing != null) {
            contact.action(edit("Edit contact details", EditableField.EMAIL, editing));
            preferences.action(edit("Edit communication preferences", EditableField.PREFERENCES, editing));
            eInvoicing.action(edit("Edit electronic invoicing", EditableField.E_INVOICE, editing));
        }
        getContent().addClassName("overview");
        getContent().add(contact, preferences, eInvoicing);
    }

    void show(Customer customer) {
        var details = customer.details();
        contact.show(contact(details.contact(), organisation));
        preferences.show(preferences(details.preferences(), organisation));
        eInvoicing.show(eInvoicing(Optional.ofNullable(details.eInvoicing())));
    }

    private static Button edit(String label, EditableField field, Editing editing) {
        var edit = new Button("Edit", event -> editing.edit(field));
        edit.setAriaLabel(label);
        return edit;
    }

    private static PropertyList contact(Contact contact, Organisation organisation) {
        var address = new Div();
        address.addClassName("address");
        addressLines(contact).forEach(line -> address.add(new Div(line)));
        return new PropertyList()
                .add("Name", contact.name())
                .add("Kind", contact.kind().label())
                .add("Language", language(contact, organisation))
                .add("E-mail", contact.email())
                .add(
                        "Mobile",
                        contact.mobile() == null
                                ? null
                                : PhoneNumber.parse(contact.mobile(), "ZZ")
                                        .map(PhoneNumber::international)
                                        .orElse(contact.mobile()))
                .add("Address", address.getComponentCount() == 0 ? new Text(ReaderFormat.NOTHING) : address)
                .add("Payment", contact.paymentMethod().label());
    }

    private static String language(Contact contact, Organisation organisation) {
        return contact.language() == null
                ? LanguageNames.own(organisation.defaultLanguage()) + " (organisation's default)"
                : LanguageNames.own(contact.language());
    }

    private static Stream<String> addressLines(Contact contact) {
        var address = contact.address();
        return Stream.of(
                        joined(address.street(), address.houseNumber()),
                        joined(address.line2(), null),
                        joined(address.postalCode(), address.city()),
                        address.country() == null ? "" : Countries.name(address.country()))
                .filter(line -> !line.isEmpty());
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
    }

    private static PropertyList preferences(Preferences preferences, Organisation organisation) {
        var texts = new PreferenceTexts(preferences, organisation);
        return new PropertyList()
                .add("General", texts.general())
                .add("Invoices", texts.ofKind(preferences.invoice()))
                .add("Payment reminders", texts.ofKind(preferences.reminder()))
                .add("Contract documents", texts.ofKind(preferences.contract()))
                .add("Skip invoices on direct debit", texts.skipOnDirectDebit());
    }

    private static PropertyList eInvoicing(Optional<EInvoicing> settings) {
        var list = new PropertyList()
                .add("Network", settings.map(known -> known.network().label()).orElse("No electronic invoices"));
        settings.ifPresent(known -> {
            list.add("Identifier", known.receiver());
            if (known.serviceCode() != null) {
                list.add("Service code", known.serviceCode());
            }
            if (known.commitmentNumber() != null) {
                list.add("Commitment number", known.commitmentNumber());
            }
        });
        return list;
    }
}
