package letterbook.communication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import letterbook.base.Slices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets messages as they were made and what they were made from once their time of keeping is over ({@code rules.md}
 * "Time limits"), and keys of requests with them; entries and history stay. Any number of nodes may do it at once.
 */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forget() {
        var before = clock.instant().minus(settings.contentDays(), ChronoUnit.DAYS);
        var letters = Slices.update(jdbc, """
                delete from content where sha256 in (
                  select document_sha256 from communication_content
                  where created_at < :before and document_type = 'application/pdf')
                and not exists (select 1 from document where document.sha256 = content.sha256)
                and not exists (select 1 from communication_content younger
                  where younger.document_sha256 = content.sha256 and younger.created_at >= :before)""", before);
        var contents = Slices.update(jdbc, "delete from communication_content where created_at < :before", before);
        var sources = Slices.update(jdbc, "delete from communication_source where created_at < :before", before);
        var keys = Slices.update(jdbc, "delete from idempotency where created_at < :before", before);
        if (contents + sources + keys > 0) {
            log.info(
                    "Kept for {} days and now forgotten: {} messages, {} of their letters, {} sources, {} keys of requests",
                    settings.contentDays(),
                    contents,
                    letters,
                    sources,
                    keys);
        }
    }
}
