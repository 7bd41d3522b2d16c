package letterbook.channel.einvoice.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookScheduleTest {

    private static final Instant DEPOSITED = Instant.parse("2026-11-23T10:00:00Z");

    /** How old a deposit is, and how long until the next look: at 1, 5 and 15 minutes, then hourly. */
    @ParameterizedTest
    @CsvSource({
        "PT0S,    PT1M",
        "PT59S,   PT1S",
        "PT1M,    PT4M",
        "PT2M,    PT3M",
        "PT5M,    PT10M",
        "PT14M,   PT1M",
        "PT15M,   PT1H",
        "PT30M,   PT1H",
        "PT1000H, PT1H"
    })
    void aDepositIsLookedAtOftenAtFirstThenHourly(Duration age, Duration wait) {
        assertThat(LookSchedule.DEFAULT.wait(DEPOSITED, DEPOSITED.plus(age))).isEqualTo(wait);
    }
}
