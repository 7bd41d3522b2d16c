package letterbook.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import letterbook.customer.ChannelPreference;
import letterbook.customer.CustomerNavigation.EditableField;
import letterbook.customer.Preferences;
import letterbook.organisation.Organisation;

/** Through which channel a customer wants each kind of message. */
class PreferencesForm extends EditForm<Preferences> {

    private final Select<ChannelPreference> general = channels("General");
    private final Select<ChannelPreference> invoices = channels("Invoices");
    private final Select<ChannelPreference> reminders = channels("Payment reminders");
    private final Select<ChannelPreference> contracts = channels("Contract documents");
    private final Select<Boolean> skip = new Select<>();

    PreferencesForm(Organisation organisation) {
        general.setHelperText("For every message without a preference of its own");
        general.setEmptySelectionCaption(
                "Organisation's default (" + organisation.defaultChannel().label() + ")");
        skip.setLabel("Skip invoices on direct debit");
        skip.setItems(true, false);
        skip.setEmptySelectionAllowed(true);
        skip.setEmptySelectionCaption("Organisation's default (" + yesOrNo(organisation.skipOnDirectDebit()) + ")");
        skip.setItemLabelGenerator(
                choice -> choice == null ? skip.getEmptySelectionCaption() : PreferencesForm.yesOrNo(choice));

        getContent().add(general, invoices, reminders, contracts, skip);
    }

    private static Select<ChannelPreference> channels(String label) {
        var select = new Select<ChannelPreference>();
        select.setLabel(label);
        select.setItems(ChannelPreference.values());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("As in general");
        select.setItemLabelGenerator(
                choice -> choice == null ? select.getEmptySelectionCaption() : PreferenceTexts.choice(choice));
        return select;
    }

    private static String yesOrNo(boolean choice) {
        return choice ? "Yes" : "No";
    }

    @Override
    void show(Preferences preferences) {
        general.setValue(preferences.customer());
        invoices.setValue(preferences.invoice());
        reminders.setValue(preferences.reminder());
        contracts.setValue(preferences.contract());
        skip.setValue(preferences.skipOnDirectDebit());
    }

    @Override
    Optional<Preferences> value() {
        return Optional.of(new Preferences(
                invoices.getValue(), reminders.getValue(), contracts.getValue(), general.getValue(), skip.getValue()));
    }

    @Override
    Component fieldFor(EditableField field) {
        return general;
    }
}
