package letterbook.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The two date fields of a filter: the first and the last day. */
public record DayFields(DatePicker from, DatePicker to) {

    private static final String NO_DAY = "This is not a date. Type it as 23-11-2026, or choose a day.";
    private static final String WRONG_ORDER = "This is before the first day. Choose a later day.";

    public DayFields(ReaderFormat format) {
        this(field("From", format), field("To", format));
        from.addValidationStatusChangeListener(event -> explain());
        to.addValidationStatusChangeListener(event -> explain());
    }

    private static DatePicker field(String name, ReaderFormat format) {
        var i18n = PickerWords.of(format.locale());
        i18n.setBadInputErrorMessage(NO_DAY);
        var field = new DatePicker();
        field.setLocale(format.locale());
        field.setI18n(i18n);
        field.setAriaLabel(name);
        field.setPrefixComponent(new Span(name));
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
        field.addClassName("filter-" + name.toLowerCase(Locale.ENGLISH));
        return field;
    }

    /** Marks what is no day, and a last day that lies before the first, and says so. */
    public void explain() {
        say(from, problem(from));
        var inWrongOrder = from.getValue() != null
                && to.getValue() != null
                && to.getValue().isBefore(from.getValue());
        say(to, inWrongOrder ? WRONG_ORDER : problem(to));
    }

    private static String problem(DatePicker field) {
        var result = field.getDefaultValidator().apply(field.getValue(), null);
        return result.isError() ? result.getErrorMessage() : "";
    }

    private static void say(DatePicker field, String problem) {
        field.setInvalid(!problem.isEmpty());
        field.setErrorMessage(problem);
    }
}
