package letterbook.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The organisation's days up to now.
 *
 * @param now nothing of the demo happens later
 */
record Rhythm(ZoneId zone, Instant now) {

    static final int DAYS = 92;

    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSE = LocalTime.of(17, 0);

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The days the demo tells of, the oldest first, today last. */
    List<LocalDate> days() {
        return IntStream.rangeClosed(-DAYS, 0).mapToObj(today()::plusDays).toList();
    }

    /** The first days of this month and the three before it. */
    List<LocalDate> monthStarts() {
        var thisMonth = today().withDayOfMonth(1);
        return IntStream.rangeClosed(-3, 0).mapToObj(thisMonth::plusMonths).toList();
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static LocalDate workdayFrom(LocalDate day) {
        return isWorkday(day) ? day : workdayFrom(day.plusDays(1));
    }

    boolean isOfficeTime(Instant moment) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        return isWorkday(local.toLocalDate()) && !time.isBefore(OPEN) && time.isBefore(CLOSE);
    }

    /** The moment itself in office hours, else the next opening. */
    Instant openingFrom(Instant moment) {
        if (isOfficeTime(moment)) {
            return moment;
        }
        var local = moment.atZone(zone);
        var day = local.toLocalTime().isBefore(OPEN)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return at(workdayFrom(day), OPEN);
    }

    /** A moment in office hours, some working days after the given one (at least some minutes on the same day). */
    Instant officeTimeAfter(Instant moment, int workdays, RandomGenerator random) {
        var day = moment.atZone(zone).toLocalDate();
        for (int i = 0; i < workdays; i++) {
            day = workdayFrom(day.plusDays(1));
        }
        var chosen = at(workdayFrom(day), OPEN).plus(Duration.ofSeconds(random.nextInt(60, 8 * 3600 - 600)));
        return chosen.isAfter(moment.plus(5, ChronoUnit.MINUTES))
                ? chosen
                : officeTimeAfter(moment, workdays + 1, random);
    }
}
