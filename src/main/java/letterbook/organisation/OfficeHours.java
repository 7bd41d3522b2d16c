package letterbook.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the organisation is open: 09:00 ≤ t &lt; 17:00 in its zone, Monday to Friday, minus the public holidays of its
 * region and its own closed days. On a public holiday that it works it is open; a weekend stays closed.
 */
public final class OfficeHours {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DAYS_TO_SEARCH = 366;

    private final ZoneId zone;
    private final Predicate<LocalDate> holidays;
    private final Map<LocalDate, SpecialDay> specialDays;

    private OfficeHours(ZoneId zone, Predicate<LocalDate> holidays, Map<LocalDate, SpecialDay> specialDays) {
        this.zone = zone;
        this.holidays = holidays;
        this.specialDays = specialDays;
    }

    /** As its settings stand; without public holidays where nobody knows those of its country. */
    public static OfficeHours of(Organisation organisation) {
        return of(
                organisation.zone(),
                Objects.requireNonNullElse(
                        organisation.region(), organisation.address().country()),
                organisation.specialDays());
    }

    /** @param region ISO 3166-2: {@code NL}, {@code DE-NW} */
    static OfficeHours of(ZoneId zone, String region, List<SpecialDay> specialDays) {
        return new OfficeHours(
                zone,
                PublicHolidays.calendarOf(region.strip()),
                specialDays.stream().collect(Collectors.toMap(SpecialDay::day, Function.identity())));
    }

    /** The next opening; empty when it is open now, or never opens within a year. */
    public Optional<Instant> opensAt(Instant now) {
        var local = now.atZone(zone);
        if (isOpenAt(local.toLocalDate(), local.toLocalTime())) {
            return Optional.empty();
        }
        var from = local.toLocalTime().isBefore(OPENS) ? 0 : 1;
        return Stream.iterate(local.toLocalDate().plusDays(from), day -> day.plusDays(1))
                .limit(DAYS_TO_SEARCH)
                .filter(this::isWorkingDay)
                .findFirst()
                .map(day -> day.atTime(OPENS).atZone(zone).toInstant());
    }

    private boolean isOpenAt(LocalDate day, LocalTime time) {
        return !time.isBefore(OPENS) && time.isBefore(CLOSES) && isWorkingDay(day);
    }

    private boolean isWorkingDay(LocalDate day) {
        if (WEEKEND.contains(day.getDayOfWeek())) {
            return false;
        }
        var special = specialDays.get(day);
        return special == null ? !holidays.test(day) : special.open();
    }
}
