package letterbook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import letterbook.base.UtcTime;
import letterbook.communication.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings jobs forward that wait for the end of a pause. */
@Component
class WaitingJobs {

    /** Every node knows by then that the pause is over; a job that came sooner would wait for its old end again. */
    private static final Duration KNOWN_EVERYWHERE = ProviderGate.FRESH.plusSeconds(1);

    private final JdbcClient jdbc;
    private final Channels channels;
    private final Clock clock;

    WaitingJobs(JdbcClient jdbc, Channels channels, Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.clock = clock;
    }

    /** Lets jobs of the provider that were to wait until this moment, or a shorter time, go on within seconds. */
    void hasten(String provider, Instant until) {
        var soon = clock.instant().plus(KNOWN_EVERYWHERE);
        for (var type : channels.of(provider)) {
            for (var urgency : Urgency.values()) {
                jdbc.sql("update " + JobLane.tableOf(type, urgency)
                                + " set execution_time = ? where picked = false and execution_time > ?"
                                + " and execution_time <= ?")
                        .params(UtcTime.toColumn(soon), UtcTime.toColumn(soon), UtcTime.toColumn(until))
                        .update();
            }
        }
    }
}
