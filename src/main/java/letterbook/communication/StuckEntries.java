package letterbook.communication;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import letterbook.base.UtcTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks entries whose expected news is overdue, once; nothing is sent again because of it. */
@Component
class StuckEntries {

    static final Duration GRACE = Duration.ofMinutes(30);

    private static final Logger log = LoggerFactory.getLogger(StuckEntries.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final CommunicationEntryRepository entries;
    private final History history;
    private final Clock clock;

    StuckEntries(
            JdbcClient jdbc, CommunicationEntryRepository entries, History history, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.history = history;
        this.clock = clock;
        Gauge.builder("letterbook.communications.stuck", this::count)
                .description("entries whose expected news is overdue")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT1M")
    @Transactional
    public void markOverdue() {
        var now = clock.instant();
        var overdue = jdbc.sql("select id from communication where status = ? and stuck_at is null and expected_by < ?"
                        + " limit ? for update skip locked")
                .params(CommunicationStatus.SENDING.code(), UtcTime.toColumn(now.minus(GRACE)), AT_ONCE)
                .query(Long.class)
                .list();
        overdue.forEach(
                id -> history.add(List.of(entries.findById(id).orElseThrow().markStuck(now))));
        if (!overdue.isEmpty()) {
            log.warn("{} messages are stuck: no news from their providers when it was due", overdue.size());
        }
    }

    private long count() {
        return jdbc.sql("select count(*) from communication where status = ? and stuck_at is not null")
                .param(CommunicationStatus.SENDING.code())
                .query(Long.class)
                .single();
    }
}
