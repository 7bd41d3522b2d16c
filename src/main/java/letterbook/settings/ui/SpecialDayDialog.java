package letterbook.settings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Locale;
import java.util.function.Consumer;
import letterbook.base.ui.PickerWords;
import letterbook.organisation.SpecialDay;
import letterbook.settings.OrganisationDesk;
import letterbook.settings.SettingsException;

/** Asks for one more day on which the organisation departs from the public holidays. */
class SpecialDayDialog {

    private final Dialog dialog = new Dialog();
    private final Problem problem = new Problem();
    private final DatePicker day = new DatePicker("Day");
    private final TextField name = new TextField("Name");
    private final RadioButtonGroup<Boolean> open = new RadioButtonGroup<>("On this day we are");
    private final Binder<SpecialDay> binder = new Binder<>(SpecialDay.class);

    SpecialDayDialog(Consumer<SpecialDay> add) {
        day.setLocale(Locale.UK);
        day.setI18n(PickerWords.of(Locale.UK));
        name.setMaxLength(OrganisationDesk.MAX_DAY_NAME);
        name.setHelperText("Such as Company outing");
        open.setItems(false, true);
        open.setItemLabelGenerator(isOpen -> isOpen ? "Open, though it is a public holiday" : "Closed");
        open.setValue(false);

        binder.forField(day).asRequired("Choose a day").bind("day");
        binder.forField(name).asRequired("Enter a name").bind("name");
        binder.forField(open).bind("open");

        var save = new Button("Add day", click -> save(add));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name);
        dialog.setHeaderTitle("Add a day of your own");
        dialog.setCloseOnOutsideClick(false);
        dialog.addClassName("form-dialog");
        var form = Rules.layout();
        form.setMaxColumns(1);
        form.add(day, name, open);
        dialog.add(problem, form);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
    }

    void open() {
        dialog.open();
        day.focus();
    }

    private void save(Consumer<SpecialDay> add) {
        problem.clear();
        try {
            add.accept(binder.writeRecord());
            dialog.close();
        } catch (ValidationException shownAtTheFields) {
            // nothing more to say
        } catch (SettingsException reason) {
            problem.say(String.valueOf(reason.getMessage()));
        }
    }
}
