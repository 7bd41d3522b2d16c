package letterbook.organisation;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The public holidays of countries and their regions, as Jollyday knows them. */
public final class PublicHolidays {

    private PublicHolidays() {}

    /** @param name in English */
    public record PublicHoliday(LocalDate day, String name) {}

    /**
     * A part of a country with holidays of its own.
     *
     * @param code ISO 3166-2: {@code DE-NW}
     * @param name in English
     */
    public record Region(String code, String name) {}

    /** @param region ISO 3166-2: {@code NL}, {@code DE-NW} */
    public static boolean isKnown(String region) {
        var parts = region.split("-", 2);
        return managerOf(parts[0])
                .filter(manager -> parts.length == 1
                        || regionsOf(parts[0]).stream()
                                .anyMatch(part -> part.code().equals(region)))
                .isPresent();
    }

    /** Regions of a country (ISO 3166-1 alpha-2) that differ from each other, by name; empty where none are known. */
    public static List<Region> regionsOf(String country) {
        return managerOf(country)
                .map(HolidayManager::getCalendarHierarchy)
                .map(hierarchy -> hierarchy.getChildren().values().stream()
                        .map(part -> new Region(country + "-" + part.getId().toUpperCase(Locale.ROOT), nameOf(part)))
                        .sorted(Comparator.comparing(Region::name))
                        .toList())
                .orElse(List.of());
    }

    /** Those of a year in their order; empty where they are not known. */
    public static List<PublicHoliday> of(String region, Year year) {
        var parts = region.split("-");
        var parents = parentsIn(parts);
        return managerOf(parts[0])
                .map(manager -> manager.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, parents).stream()
                        .map(holiday -> new PublicHoliday(holiday.getDate(), holiday.getDescription(Locale.ENGLISH)))
                        .distinct()
                        .sorted(Comparator.comparing(PublicHoliday::day))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Tells public holidays from other days; knows none where those of the country are not known.
     *
     * @param region ISO 3166-2: {@code NL}, {@code DE-NW}
     */
    static Predicate<LocalDate> calendarOf(String region) {
        var parts = region.split("-");
        var parents = parentsIn(parts);
        return managerOf(parts[0])
                .<Predicate<LocalDate>>map(
                        manager -> day -> manager.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, parents))
                .orElse(day -> false);
    }

    private static String[] parentsIn(String[] parts) {
        return Stream.of(parts)
                .skip(1)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private static Optional<HolidayManager> managerOf(String country) {
        var code = country.toLowerCase(Locale.ROOT);
        return HolidayManager.getSupportedCalendarCodes().stream().anyMatch(code::equalsIgnoreCase)
                ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(code)))
                : Optional.empty();
    }

    private static String nameOf(CalendarHierarchy part) {
        return part.getDescription(Locale.ENGLISH);
    }
}
