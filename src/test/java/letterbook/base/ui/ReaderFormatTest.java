package letterbook.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReaderFormatTest {

    private static final Instant MOMENT = Instant.parse("2026-11-23T13:03:05Z");

    private final ReaderFormat british = in("en-GB");

    @Test
    void timesAreToldInTheZoneOfTheOrganisation() {
        assertThat(british.dateTime(MOMENT)).isEqualTo("23 Nov 2026, 14:03");
        assertThat(british.exactDateTime(MOMENT)).isEqualTo("23 Nov 2026, 14:03:05");
        assertThat(british.zonedDateTime(MOMENT)).isEqualTo("23 Nov 2026, 14:03 CET");
    }

    @Test
    void aMomentLateInTheEveningFallsOnTheDayOfTheZone() {
        assertThat(british.date(Instant.parse("2026-11-23T23:30:00Z"))).isEqualTo("24 Nov 2026");
    }

    @Test
    void englishIsWrittenTheDayFirst() {
        assertThat(in("en-US").dateTime(MOMENT)).isEqualTo("23 Nov 2026, 14:03");
        assertThat(in("en").dateTime(MOMENT)).isEqualTo("23 Nov 2026, 14:03");
    }

    @Test
    void otherReadersSeeTheirOwnFormat() {
        assertThat(in("nl-NL").dateTime(MOMENT)).isEqualTo("23 nov 2026, 14:03");
        assertThat(in("de-DE").date(LocalDate.of(2026, 11, 23))).isEqualTo("23.11.2026");
    }

    @Test
    void whatIsNotThereIsADash() {
        assertThat(british.dateTime(null)).isEqualTo("–");
        assertThat(british.zonedDateTime(null)).isEqualTo("–");
        assertThat(british.date((LocalDate) null)).isEqualTo("–");
        assertThat(british.amount(null, "EUR")).isEqualTo("–");
        assertThat(ReaderFormat.orNothing(" ")).isEqualTo("–");
    }

    @Test
    void amountsCarryTheirCurrencyAndItsDecimals() {
        assertThat(british.amount(new BigDecimal("1234.5"), "EUR")).isEqualTo("€1,234.50");
        assertThat(british.amount(new BigDecimal("-12.00"), "GBP")).isEqualTo("-£12.00");
        assertThat(british.amount(new BigDecimal("1500.00"), "JPY")).isEqualTo("JP¥1,500");
    }

    @Test
    void anUnknownCurrencyStandsBehindTheNumber() {
        assertThat(british.amount(new BigDecimal("1234.5"), "E$X")).isEqualTo("1,234.5 E$X");
    }

    @Test
    void sizesAreShortAndRounded() {
        assertThat(british.size(812)).isEqualTo("812 B");
        assertThat(british.size(96_400)).isEqualTo("96 kB");
        assertThat(british.size(1_449_000)).isEqualTo("1.4 MB");
        assertThat(british.size(999_999)).isEqualTo("1 MB");
    }

    private static ReaderFormat in(String language) {
        return new ReaderFormat(Locale.forLanguageTag(language), ZoneId.of("Europe/Amsterdam"));
    }

    @Test
    void aFieldForADayWritesItAsPagesDoAndBeginsTheWeekAsTheReaderDoes() {
        var british = PickerWords.of(Locale.UK);

        assertThat(british.getDateFormats().getFirst()).isEqualTo("d MMM y");
        assertThat(british.getFirstDayOfWeek()).isEqualTo(1);
    }
}
