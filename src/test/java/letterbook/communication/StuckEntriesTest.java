package letterbook.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.base.IdGenerator;
import letterbook.base.UtcTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class StuckEntriesTest {

    private static final Instant DUE = Instant.now().plus(Duration.ofDays(300)).truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommunicationEntryRepository entries;

    @Autowired
    private History history;

    @Autowired
    private Ledger ledger;

    @Autowired
    private IdGenerator ids;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private TransactionTemplate transactions;

    private long letter;

    @BeforeEach
    void aLetterWithPingen() {
        letter = ids.next();
        var now = UtcTime.toColumn(Instant.now());
        jdbc.sql("""
                        insert into communication (id, chain_id, position, customer_id, created_at, scenario,
                          subject_type, subject_id, subject_number, title, type, receiver, receiver_name, language,
                          route, urgency, status, last_event_at, provider, provider_ref, attempt, attempted_at,
                          in_flight, awaits_receipt, expected_by, version)
                        values (?, ?, 1, ?, ?, 'invoice.issued', 1, ?, '1', 'Invoice 1', 3, 'Kerkstraat 1', 'Van Dijk',
                          'en', 'test', 2, 2, ?, 'Pingen', 'letter-1', 1, ?, false, true, ?, 0)""")
                .params(letter, letter, customers.withEmail(null).id(), now, letter, now, now, UtcTime.toColumn(DUE))
                .update();
    }

    @Test
    void halfAnHourAfterNewsWasDueAnEntryIsMarkedExactlyOnce() {
        lookAt(DUE.plus(Duration.ofMinutes(29)));
        assertThat(stuckAt()).isNull();

        lookAt(DUE.plus(Duration.ofMinutes(31)));
        lookAt(DUE.plus(Duration.ofMinutes(32)));
        lookAt(DUE.plus(Duration.ofDays(3)));

        assertThat(stuckAt()).isEqualTo(DUE.plus(Duration.ofMinutes(31)));
        assertThat(lines()).containsExactly("No news from Pingen when it was due");
    }

    @Test
    void theMetricCountsStuckEntries() {
        var meters = new SimpleMeterRegistry();
        var before = new StuckEntries(jdbc, entries, history, Clock.systemUTC(), meters);
        assertThat(before).isNotNull();
        var gauge = meters.get("letterbook.communications.stuck").gauge();
        var known = gauge.value();

        lookAt(DUE.plus(Duration.ofMinutes(31)));

        assertThat(gauge.value()).isEqualTo(known + 1);
        ledger.take(letter, new News.Delivered("delivered"));
        assertThat(gauge.value()).isEqualTo(known);
    }

    @Test
    void newsThatSettlesTheEntryClearsTheMark() {
        lookAt(DUE.plus(Duration.ofMinutes(31)));

        ledger.take(letter, new News.Delivered("delivered"));

        assertThat(stuckAt()).isNull();
        assertThat(ledger.find(letter).orElseThrow().status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void newsThatSettlesNothingClearsTheMarkForADay() {
        lookAt(DUE.plus(Duration.ofMinutes(31)));

        ledger.take(letter, new News.Progress("printed"));

        assertThat(stuckAt()).isNull();
        assertThat(ledger.find(letter).orElseThrow().expectation().expectedBy())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
    }

    @Test
    void whatTheProviderAnswersWhenItIsAskedClearsTheMarkWhenItIsNew() {
        lookAt(DUE.plus(Duration.ofMinutes(31)));

        ledger.accept(letter, "letter-1", "on its way", DUE.plus(Duration.ofDays(7)));

        assertThat(stuckAt()).isNull();
    }

    private void lookAt(Instant moment) {
        var stuck = new StuckEntries(
                jdbc, entries, history, Clock.fixed(moment, ZoneOffset.UTC), new SimpleMeterRegistry());
        transactions.executeWithoutResult(transaction -> stuck.markOverdue());
    }

    private @Nullable Instant stuckAt() {
        return UtcTime.fromNullable(jdbc.sql("select stuck_at from communication where id = ?")
                .param(letter)
                .query((row, number) -> row.getObject(1, LocalDateTime.class))
                .list()
                .getFirst());
    }

    private List<String> lines() {
        return history.of(letter).stream().map(StatusChange::text).toList();
    }
}
