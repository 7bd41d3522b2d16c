package letterbook.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final OfficeHours dutch = OfficeHours.of(AMSTERDAM, "NL", List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00:00",
        "2026-11-24T09:00:00.001",
        "2026-11-24T12:30:00",
        "2026-11-24T16:59:59.999",
        "2026-11-23T09:00:00",
        "2026-11-27T16:59:59"
    })
    void itIsOpenOnWorkingDaysFromNineToBeforeFive(LocalDateTime now) {
        assertThat(dutch.opensAt(in(AMSTERDAM, now))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // before nine: the same day
        "2026-11-24T00:00, 2026-11-24T09:00",
        "2026-11-24T08:59:59.999, 2026-11-24T09:00",
        // from five: the next working day
        "2026-11-24T17:00, 2026-11-25T09:00",
        "2026-11-24T23:59:59, 2026-11-25T09:00",
        // weekends
        "2026-11-27T17:00, 2026-11-30T09:00",
        "2026-11-28T08:00, 2026-11-30T09:00",
        "2026-11-28T12:00, 2026-11-30T09:00",
        "2026-11-29T23:00, 2026-11-30T09:00",
        "2026-11-30T07:00, 2026-11-30T09:00",
        // Christmas: Friday and Saturday; New Year: Friday
        "2026-12-24T17:00, 2026-12-28T09:00",
        "2026-12-25T10:00, 2026-12-28T09:00",
        "2026-12-31T17:00, 2027-01-04T09:00",
        "2027-01-01T08:00, 2027-01-04T09:00"
    })
    void elseItOpensAtNineOfTheNextWorkingDay(LocalDateTime now, LocalDateTime opens) {
        assertThat(dutch.opensAt(in(AMSTERDAM, now))).contains(in(AMSTERDAM, opens));
    }

    @ParameterizedTest
    @CsvSource({
        // King's Day
        "NL, 2026-04-27, true",
        "BE, 2026-04-27, false",
        // Liberation Day, every year
        "NL, 2026-05-05, true",
        // Ascension Day, Whit Monday
        "NL, 2026-05-14, true",
        "FR, 2026-05-14, true",
        "BE, 2026-05-25, true",
        // Bastille Day, Belgian National Day
        "FR, 2026-07-14, true",
        "NL, 2026-07-14, false",
        "BE, 2026-07-21, true",
        // Corpus Christi: in North Rhine-Westphalia, not in all of Germany
        "DE-NW, 2026-06-04, true",
        "DE-BE, 2026-06-04, false",
        "DE, 2026-06-04, false",
        "DE-NW, 2026-04-03, true",
        // Good Friday is no public holiday in the Netherlands
        "NL, 2026-04-03, false",
        // lower case, an unknown region, an unknown country
        "de-nw, 2026-06-04, true",
        "DE-XX, 2026-05-01, true",
        "XX, 2026-12-25, false"
    })
    void thePublicHolidaysAreThoseOfTheRegion(String region, LocalDate day, boolean closed) {
        var hours = OfficeHours.of(AMSTERDAM, region, List.of());

        assertThat(hours.opensAt(in(AMSTERDAM, day.atTime(10, 0))).isPresent()).isEqualTo(closed);
    }

    @Test
    void aPublicHolidayThatTheOrganisationWorksIsOpen() {
        var hours = OfficeHours.of(
                AMSTERDAM, "NL", List.of(new SpecialDay(LocalDate.of(2026, 5, 5), "Liberation Day", true)));

        assertThat(hours.opensAt(in(AMSTERDAM, LocalDateTime.of(2026, 5, 5, 10, 0))))
                .isEmpty();
        assertThat(hours.opensAt(in(AMSTERDAM, LocalDateTime.of(2026, 5, 4, 17, 0))))
                .contains(in(AMSTERDAM, LocalDateTime.of(2026, 5, 5, 9, 0)));
    }

    @Test
    void aDayOfItsOwnIsClosedAndAWeekendStaysClosed() {
        var hours = OfficeHours.of(
                AMSTERDAM,
                "NL",
                List.of(
                        new SpecialDay(LocalDate.of(2026, 11, 25), "Moving house", false),
                        new SpecialDay(LocalDate.of(2026, 11, 28), "Saturday", true)));

        assertThat(hours.opensAt(in(AMSTERDAM, LocalDateTime.of(2026, 11, 25, 10, 0))))
                .contains(in(AMSTERDAM, LocalDateTime.of(2026, 11, 26, 9, 0)));
        assertThat(hours.opensAt(in(AMSTERDAM, LocalDateTime.of(2026, 11, 24, 18, 0))))
                .contains(in(AMSTERDAM, LocalDateTime.of(2026, 11, 26, 9, 0)));
        assertThat(hours.opensAt(in(AMSTERDAM, LocalDateTime.of(2026, 11, 28, 10, 0))))
                .contains(in(AMSTERDAM, LocalDateTime.of(2026, 11, 30, 9, 0)));
    }

    @Test
    void nineIsNineOnBothSidesOfTheChangesOfTheClocks() {
        // 29 March 2026, clocks forward; 25 October 2026, clocks back
        assertThat(dutch.opensAt(at("2026-03-27T17:00:00+01:00"))).contains(at("2026-03-30T09:00:00+02:00"));
        assertThat(dutch.opensAt(at("2026-03-30T06:59:59Z"))).contains(at("2026-03-30T07:00:00Z"));
        assertThat(dutch.opensAt(at("2026-03-30T07:00:00Z"))).isEmpty();
        assertThat(dutch.opensAt(at("2026-10-23T17:00:00+02:00"))).contains(at("2026-10-26T09:00:00+01:00"));
        assertThat(dutch.opensAt(at("2026-10-26T07:59:59Z"))).contains(at("2026-10-26T08:00:00Z"));
        assertThat(dutch.opensAt(at("2026-10-23T14:59:59Z"))).isEmpty();
        assertThat(dutch.opensAt(at("2026-10-26T15:59:59Z"))).isEmpty();
    }

    @Test
    void theHourThatIsSkippedOrRepeatedDoesNotMatter() {
        assertThat(dutch.opensAt(at("2026-03-29T01:30:00Z"))).contains(at("2026-03-30T07:00:00Z"));
        assertThat(dutch.opensAt(at("2026-10-25T00:30:00Z"))).contains(at("2026-10-26T08:00:00Z"));
        assertThat(dutch.opensAt(at("2026-10-25T01:30:00Z"))).contains(at("2026-10-26T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon, 2026-11-24T08:30:00Z, 2026-11-24T09:00:00Z",
        "America/New_York, 2026-11-24T13:00:00Z, 2026-11-24T14:00:00Z",
        "Asia/Tokyo, 2026-11-23T20:00:00Z, 2026-11-24T00:00:00Z",
        "Asia/Kolkata, 2026-11-24T03:00:00Z, 2026-11-24T03:30:00Z",
        // Friday afternoon in UTC is Saturday in Auckland
        "Pacific/Auckland, 2026-11-27T12:00:00Z, 2026-11-29T20:00:00Z"
    })
    void theHoursAreThoseOfTheOrganisationsZone(String zone, Instant now, Instant opens) {
        assertThat(OfficeHours.of(ZoneId.of(zone), "XX", List.of()).opensAt(now))
                .contains(opens);
    }

    private static Instant in(ZoneId zone, LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
