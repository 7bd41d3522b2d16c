package letterbook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import letterbook.base.UtcTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pauses of providers, the same for all nodes. */
@Service
public class ProviderPauses {

    private static final Logger log = LoggerFactory.getLogger(ProviderPauses.class);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Time for the one message that tries whether the provider is back. */
    private static final Duration TRIAL = Duration.ofSeconds(90);

    private final JdbcClient jdbc;
    private final WaitingJobs jobs;
    private final DispatchSettings settings;
    private final Clock clock;

    ProviderPauses(JdbcClient jdbc, WaitingJobs jobs, DispatchSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those that hold now. */
    @Transactional(readOnly = true)
    public List<ProviderPause> all() {
        return jdbc.sql("select * from provider_pause order by provider")
                .query((row, number) -> new ProviderPause(
                        row.getString("provider"),
                        UtcTime.fromColumn(row.getObject("since", LocalDateTime.class)),
                        UtcTime.fromColumn(row.getObject("until", LocalDateTime.class)),
                        row.getInt("times"),
                        row.getString("code"),
                        row.getString("text")))
                .list();
    }

    /**
     * Ends a pause; messages go on within seconds.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean resume(String provider) {
        var until = jdbc.sql("select until from provider_pause where provider = ? for update")
                .param(provider)
                .query(LocalDateTime.class)
                .optional();
        if (until.isPresent()) {
            jdbc.sql("delete from provider_pause where provider = ?")
                    .param(provider)
                    .update();
            jobs.hasten(provider, UtcTime.fromColumn(until.get()));
            log.info("{} takes messages again", provider);
        }
        return until.isPresent();
    }

    /** Begins a pause, or a longer one after a trial in vain; tells until when. */
    @Transactional
    Instant pause(String provider, String code, @Nullable String text) {
        var now = clock.instant();
        jdbc.sql(
                        "insert ignore into provider_pause (provider, since, until, times, code, text) values (?, ?, ?, 0, ?, ?)")
                .param(provider)
                .param(UtcTime.toColumn(now))
                .param(UtcTime.toColumn(now))
                .param(code)
                .param(text)
                .update();
        var known = jdbc.sql("select until, times from provider_pause where provider = ? for update")
                .param(provider)
                .query((row, number) ->
                        new Known(UtcTime.fromColumn(row.getObject("until", LocalDateTime.class)), row.getInt("times")))
                .single();
        if (known.times() > 0 && known.until().isAfter(now.plus(TRIAL))) {
            return known.until();
        }
        var until = now.plus(length(known.times()));
        jdbc.sql("update provider_pause set until = ?, times = times + 1, code = ?, text = ? where provider = ?")
                .param(UtcTime.toColumn(until))
                .param(code)
                .param(text)
                .param(provider)
                .update();
        if (known.times() == 0) {
            log.warn(
                    "{} is paused until {}: {} {}",
                    provider,
                    until,
                    code,
                    Optional.ofNullable(text).orElse(""));
        }
        return until;
    }

    /** True for the one caller that may try whether the provider is back. */
    @Transactional
    boolean claimTrial(String provider) {
        var now = clock.instant();
        return jdbc.sql("update provider_pause set until = ? where provider = ? and until <= ?")
                        .params(UtcTime.toColumn(now.plus(TRIAL)), provider, UtcTime.toColumn(now))
                        .update()
                > 0;
    }

    private Duration length(int times) {
        var doubled = settings.pause().multipliedBy(1L << Math.min(times, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private record Known(Instant until, int times) {}
}
