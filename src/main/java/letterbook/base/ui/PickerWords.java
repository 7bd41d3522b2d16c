package letterbook.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** How a field for a day writes and reads it: as pages write days, {@code 23 Nov 2026}, in weeks of the reader's country. */
public final class PickerWords {

    private static final int DAYS_OF_A_WEEK = 7;

    private PickerWords() {}

    public static DatePickerI18n of(Locale reader) {
        var locale = ReaderLocale.of(reader);
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale);
        var words = new DatePickerI18n();
        // also read as people type
        words.setDateFormats(pattern, "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd");
        // 0 is Sunday
        words.setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % DAYS_OF_A_WEEK);
        return words;
    }
}
