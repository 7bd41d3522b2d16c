package letterbook.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResendPolicyTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant CREATED =
            ZonedDateTime.of(2026, 2, 10, 14, 3, 0, 0, AMSTERDAM).toInstant();
    private static final Instant UNTIL = ResendPolicy.deadline(CREATED, AMSTERDAM);

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "SUCCESSFUL"})
    void failedAndSuccessfulEntriesCanBeResent(CommunicationStatus status) {
        assertThat(decide(status, CREATED)).isEqualTo(new ResendDecision.Allowed(UNTIL));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FAILED", "SUCCESSFUL"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersCannotAndSayWhy(CommunicationStatus status) {
        assertThat(decide(status, CREATED))
                .isInstanceOfSatisfying(
                        ResendDecision.Denied.class,
                        denied -> assertThat(denied.reason()).isNotBlank());
    }

    @Test
    void sixtyDaysAreCountedInTheOrganisationsZoneAcrossDaylightSaving() {
        assertThat(UNTIL)
                .isEqualTo(ZonedDateTime.of(2026, 4, 11, 14, 3, 0, 0, AMSTERDAM).toInstant());
        assertThat(decide(CommunicationStatus.FAILED, UNTIL)).isInstanceOf(ResendDecision.Allowed.class);
        assertThat(decide(CommunicationStatus.FAILED, UNTIL.plusMillis(1)))
                .isEqualTo(new ResendDecision.Denied(UNTIL, "Too old: it could be resent until 11 Apr 2026, 14:03."));
    }

    @Test
    void whoLacksThePermissionIsToldItsName() {
        assertThat(ResendPolicy.decide(CommunicationStatus.FAILED, true, false, UNTIL, CREATED, AMSTERDAM))
                .isEqualTo(new ResendDecision.Denied(UNTIL, "You lack the permission Resend Communication Entry."));
    }

    @Test
    void onlyTheLatestEntryOfAChainCanBeResent() {
        assertThat(ResendPolicy.decide(CommunicationStatus.FAILED, false, true, UNTIL, CREATED, AMSTERDAM))
                .isInstanceOf(ResendDecision.Denied.class);
    }

    private static ResendDecision decide(CommunicationStatus status, Instant now) {
        return ResendPolicy.decide(status, true, true, UNTIL, now, AMSTERDAM);
    }
}
