package letterbook.dispatch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import letterbook.base.Slices;
import letterbook.communication.RetentionSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets receipts as they came, which may hold addresses, when the messages they are about are forgotten; what they said
 * stays. A receipt that nobody could ever place goes altogether.
 */
@Component
class ReceiptRetention {

    private static final Logger log = LoggerFactory.getLogger(ReceiptRetention.class);

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    ReceiptRetention(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
    void forget() {
        var before = clock.instant().minus(settings.contentDays(), ChronoUnit.DAYS);
        var unplaced = Slices.update(jdbc, "delete from receipt where waiting and raw_since < :before", before);
        var forgotten =
                Slices.update(jdbc, "update receipt set raw = '', raw_since = null where raw_since < :before", before);
        if (unplaced + forgotten > 0) {
            log.info(
                    "Kept for {} days and now forgotten: {} receipts as they came, {} that nobody could place",
                    settings.contentDays(),
                    forgotten,
                    unplaced);
        }
    }
}
