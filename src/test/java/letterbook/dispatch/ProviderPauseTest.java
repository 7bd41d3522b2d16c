package letterbook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import letterbook.IntegrationTest;
import letterbook.base.CommunicationType;
import letterbook.base.StandingClock;
import letterbook.base.UtcTime;
import letterbook.communication.CommunicationStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ProviderPauseTest {

    /** Of the catalogue: an administrator's to put right, and worth trying again. */
    private static final Outcome DOWN = new Outcome.RetryLater("EMAIL_CONNECT", "connection refused", null);

    private static final Outcome REFUSES_US = new Outcome.OutOfOrder("EMAIL_AUTH", "535 authentication failed");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestPauses pauses;

    @Autowired
    private JdbcClient jdbc;

    private final StandingClock clock = new StandingClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final Pigeons pigeons = new Pigeons(CommunicationType.POST);
    private OpenEntries entries;
    private TestNode node;
    private TestNode otherNode;

    @BeforeEach
    void twoNodes() {
        entries = new OpenEntries(context);
        node = new TestNode(context, clock, pigeons);
        otherNode = new TestNode(context, clock, pigeons);
    }

    @AfterEach
    void resume() {
        pauses.end(pigeons.provider());
    }

    @Test
    void credentialsThatAreRefusedPauseTheProviderAtOnceAndBurnNoTry() {
        pigeons.answering(REFUSES_US);
        var id = letter();

        var again = node.run(id);

        assertThat(again).contains(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(pause().since()).isEqualTo(clock.instant());
        assertThat(pause().code()).isEqualTo("EMAIL_AUTH");
        assertThat(pause().text()).isEqualTo("535 authentication failed");
        assertThat(entries.of(id).status()).isEqualTo(CommunicationStatus.SENDING);
        assertThat(entries.of(id).tries()).isZero();
        assertThat(entries.of(id).inFlight()).isFalse();
    }

    @Test
    void aProviderThatIsDownIsPausedAfterFiveFailures() {
        for (int i = 0; i < 5; i++) {
            pigeons.answering(DOWN);
        }

        for (int i = 0; i < 4; i++) {
            node.run(letter());
        }
        assertThat(node.pauses.all()).noneMatch(this::isOurs);
        var fifth = letter();
        node.run(fifth);

        assertThat(pause().times()).isEqualTo(1);
        assertThat(entries.of(fifth).tries()).isZero();
    }

    @Test
    void whileAProviderIsPausedNoNodeSendsToItAndWaitingBurnsNoTries() {
        pigeons.answering(REFUSES_US);
        node.run(letter());
        var waiting = letter();

        var here = node.run(waiting);
        var there = otherNode.run(waiting);

        assertThat(here).contains(pause().until());
        assertThat(there).contains(pause().until());
        assertThat(pigeons.sent()).hasSize(1);
        assertThat(entries.of(waiting).attempt()).isZero();
        assertThat(entries.of(waiting).status()).isEqualTo(CommunicationStatus.GENERATING);
    }

    @Test
    void afterThePauseOneMessageOfAllNodesTriesAndTheOthersWait() {
        pigeons.answering(REFUSES_US);
        node.run(letter());
        clock.move(Duration.ofSeconds(61));
        pigeons.answering(new Outcome.OutOfOrder("EMAIL_AUTH", "still refused"));
        var trial = letter();
        var other = letter();

        node.run(trial);
        var waits = otherNode.run(other);

        assertThat(pigeons.sent()).hasSize(2).contains(trial).doesNotContain(other);
        assertThat(waits).isPresent();
        assertThat(pause().times()).isEqualTo(2);
        assertThat(pause().until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(pause().text()).isEqualTo("still refused");
    }

    @Test
    void eachTrialInVainDoublesThePauseUpToAQuarterOfAnHour() {
        for (var minutes : List.of(1, 2, 4, 8, 15, 15)) {
            pigeons.answering(REFUSES_US);
            node.run(letter());
            assertThat(pause().until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
            clock.move(Duration.ofMinutes(minutes).plusSeconds(2));
        }
    }

    @Test
    void whenTheTrialIsTakenTheProviderResumesOnAllNodesByItself() {
        pigeons.answering(REFUSES_US);
        var held = letter();
        node.run(held);
        clock.move(Duration.ofSeconds(61));

        node.run(held);
        assertThat(node.pauses.all()).noneMatch(this::isOurs);
        var next = letter();
        clock.move(Duration.ofSeconds(2));
        otherNode.run(next);

        assertThat(entries.of(held).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(entries.of(next).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void aPausedMessageOutlivesTheTimeInWhichABusyProviderIsTried() {
        pigeons.answering(REFUSES_US);
        var held = letter();
        node.run(held);
        for (int i = 0; i < 8; i++) {
            clock.move(Duration.ofMinutes(16));
            pigeons.answering(DOWN);
            node.run(held);
        }
        assertThat(entries.of(held).status()).isEqualTo(CommunicationStatus.SENDING);

        clock.move(Duration.ofMinutes(16));
        node.run(held);

        assertThat(entries.of(held).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void endingAPauseBringsItsWaitingJobsForwardAndLeavesLaterOnes() {
        pigeons.answering(REFUSES_US);
        var held = letter();
        var until = node.run(held).orElseThrow();
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        job("held-" + held, until);
        job("later-" + held, tomorrow);

        node.pauses.resume(pigeons.provider());

        assertThat(dueAt("held-" + held)).isEqualTo(clock.instant().plusSeconds(2));
        assertThat(dueAt("later-" + held)).isEqualTo(tomorrow);
        assertThat(node.pauses.all()).noneMatch(this::isOurs);
    }

    private long letter() {
        return entries.add(CommunicationType.POST);
    }

    private ProviderPause pause() {
        return node.pauses.all().stream().filter(this::isOurs).findFirst().orElseThrow();
    }

    private boolean isOurs(ProviderPause pause) {
        return pause.provider().equals(pigeons.provider());
    }

    /** Of a task that no node of the application knows. */
    private void job(String name, Instant due) {
        jdbc.sql("insert into job_post_bulk (task_name, task_instance, execution_time, picked, version)"
                        + " values ('test', ?, ?, false, 1)")
                .params(name, UtcTime.toColumn(due))
                .update();
    }

    private Instant dueAt(String name) {
        return UtcTime.fromColumn(
                jdbc.sql("select execution_time from job_post_bulk where task_name = 'test' and task_instance = ?")
                        .param(name)
                        .query(java.time.LocalDateTime.class)
                        .single());
    }
}
