package letterbook.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import letterbook.base.ui.PropertyList;
import letterbook.base.ui.ReaderFormat;
import letterbook.organisation.PublicHolidays;
import letterbook.organisation.PublicHolidays.PublicHoliday;
import letterbook.organisation.SpecialDay;

/** The public holidays of the twelve months to come, and what the organisation does on them. */
class HolidayPreview extends Composite<Div> {

    private final PropertyList days = new PropertyList();
    private final Paragraph none = new Paragraph();

    HolidayPreview() {
        none.addClassName("secondary");
        getContent().addClassName("holiday-preview");
        getContent().add(new H3("Public holidays in the next twelve months"), days, none);
    }

    /** @param region ISO 3166-2, or a country */
    void show(String region, LocalDate today, Collection<SpecialDay> own, ReaderFormat format) {
        days.clear();
        var coming = coming(region, today);
        coming.forEach(holiday -> days.add(
                weekday(holiday.day()) + " " + format.date(holiday.day()),
                holiday.name() + (isWorked(holiday, own) ? " – open" : "")));
        days.setVisible(!coming.isEmpty());
        none.setText("The public holidays of " + (region.isEmpty() ? "this country" : region)
                + " are not known here. Add the days on which you are closed.");
        none.setVisible(coming.isEmpty());
    }

    private static List<PublicHoliday> coming(String region, LocalDate today) {
        var year = Year.from(today);
        return Stream.of(year, year.plusYears(1))
                .flatMap(each -> PublicHolidays.of(region, each).stream())
                .filter(holiday ->
                        !holiday.day().isBefore(today) && holiday.day().isBefore(today.plusYears(1)))
                .toList();
    }

    private static boolean isWorked(PublicHoliday holiday, Collection<SpecialDay> own) {
        return own.stream().anyMatch(day -> day.open() && day.day().equals(holiday.day()));
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
