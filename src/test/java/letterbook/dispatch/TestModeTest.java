package letterbook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import letterbook.IntegrationTest;
import letterbook.base.CommunicationType;
import letterbook.base.StandingClock;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.organisation.Organisations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TestModeTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private final StandingClock clock = new StandingClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private OpenEntries entries;

    @BeforeEach
    void testModeIsOn() {
        entries = new OpenEntries(context);
        organisations.switchTestMode(true);
    }

    @AfterEach
    void testModeIsOff() {
        organisations.switchTestMode(false);
    }

    @ParameterizedTest
    @EnumSource(CommunicationType.class)
    void aMessageOfAnyChannelIsMadeAndKeptAndNobodyIsCalled(CommunicationType type) {
        var pigeons = new Pigeons(type);
        var id = entries.add(type);

        var again = new TestNode(context, clock, pigeons).run(id);

        assertThat(again).isEmpty();
        assertThat(pigeons.sent()).isEmpty();
        assertThat(pigeons.asked()).isEmpty();
        var captured = entries.of(id);
        assertThat(captured.status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(captured.provider()).isEqualTo(CommunicationEntry.TEST_MODE);
        assertThat(captured.text()).isEqualTo("Captured and not sent: the organisation is in test mode");
        assertThat(entries.contentsOf(id)).isEqualTo(1);
        assertThat(sentAt(id)).isZero();
    }

    @Test
    void officeHoursAndPausesDoNotHoldACapturedMessage() {
        var pigeons = new Pigeons(CommunicationType.SMS)
                .closedUntil(clock.instant().plus(Duration.ofHours(12)))
                .answering(new Outcome.OutOfOrder("EMAIL_AUTH", null));
        var node = new TestNode(context, clock, pigeons);
        node.gate.saw(pigeons.provider(), new Outcome.OutOfOrder("EMAIL_AUTH", null));
        var id = entries.add(CommunicationType.SMS);

        node.run(id);

        assertThat(entries.of(id).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        node.pauses.resume(pigeons.provider());
    }

    @Test
    void aMessageThatCouldNotBeSentFailsInTestModeToo() {
        var id = entries.add(CommunicationType.EMAIL, "");

        new TestNode(context, clock, new Pigeons(CommunicationType.EMAIL)).run(id);

        assertThat(entries.of(id).status()).isEqualTo(CommunicationStatus.FAILED);
    }

    @Test
    void aMessageThatAProviderHasAlreadyIsFollowedToItsEnd() {
        organisations.switchTestMode(false);
        var pigeons = new Pigeons(CommunicationType.POST)
                .answering(new Outcome.Accepted("ring-x", null, Duration.ofMinutes(1), Duration.ofDays(1)));
        var node = new TestNode(context, clock, pigeons);
        var id = entries.add(CommunicationType.POST);
        node.run(id);
        organisations.switchTestMode(true);

        node.run(id);

        assertThat(pigeons.asked()).containsExactly(id);
        assertThat(entries.of(id).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(entries.of(id).provider()).isEqualTo(pigeons.provider());
    }

    @Test
    void aMessageThatNoProviderTookYetIsCapturedAtItsNextTry() {
        organisations.switchTestMode(false);
        var pigeons = new Pigeons(CommunicationType.POST).answering(new Outcome.RetryLater("EMAIL_4XX", null, null));
        var node = new TestNode(context, clock, pigeons);
        var id = entries.add(CommunicationType.POST);
        node.run(id);
        organisations.switchTestMode(true);

        node.run(id);

        assertThat(pigeons.sent()).hasSize(1);
        assertThat(entries.of(id).provider()).isEqualTo(CommunicationEntry.TEST_MODE);
        assertThat(entries.contentsOf(id)).isEqualTo(1);
    }

    @Test
    void onceItIsSwitchedOffTheNextMessageReallyLeaves() {
        var pigeons = new Pigeons(CommunicationType.POST);
        var node = new TestNode(context, clock, pigeons);
        node.run(entries.add(CommunicationType.POST));
        organisations.switchTestMode(false);
        var id = entries.add(CommunicationType.POST);

        node.run(id);

        assertThat(pigeons.sent()).containsExactly(id);
    }

    private long sentAt(long id) {
        return jdbc.sql("select count(sent_at) from communication where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
