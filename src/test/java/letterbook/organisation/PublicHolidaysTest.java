package letterbook.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import letterbook.organisation.PublicHolidays.PublicHoliday;
import letterbook.organisation.PublicHolidays.Region;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    @Test
    void thoseOfACountryComeInTheirOrder() {
        assertThat(PublicHolidays.of("NL", Year.of(2026)))
                .isSortedAccordingTo((one, other) -> one.day().compareTo(other.day()))
                .extracting(PublicHoliday::day)
                .contains(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 12, 25))
                .doesNotContain(LocalDate.of(2026, 11, 1));
    }

    @Test
    void aRegionHasItsOwnBesideThoseOfItsCountry() {
        var allSaints = LocalDate.of(2026, 11, 1);

        assertThat(PublicHolidays.of("DE-NW", Year.of(2026)))
                .extracting(PublicHoliday::day)
                .contains(allSaints, LocalDate.of(2026, 10, 3));
        assertThat(PublicHolidays.of("DE", Year.of(2026)))
                .extracting(PublicHoliday::day)
                .doesNotContain(allSaints);
    }

    @Test
    void theRegionsOfACountryAreKnownByName() {
        assertThat(PublicHolidays.regionsOf("DE")).contains(new Region("DE-BY", "Bavaria"));
        assertThat(PublicHolidays.regionsOf("NL")).isEmpty();
        assertThat(PublicHolidays.regionsOf("QQ")).isEmpty();
    }
}
