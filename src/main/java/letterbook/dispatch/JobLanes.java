package letterbook.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import letterbook.base.CommunicationType;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.DispatchQueue;
import letterbook.communication.Urgency;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The lanes of every channel and urgency; they run from when the application is up until it begins to stop. */
@Component
class JobLanes implements DispatchQueue, SmartLifecycle {

    private final List<JobLane> lanes;
    private final Clock clock;
    private final boolean enabled;
    private volatile boolean running;

    JobLanes(SendJob job, Conclusion conclusion, DataSource database, DispatchSettings settings, Clock clock) {
        lanes = Arrays.stream(CommunicationType.values())
                .flatMap(type -> Arrays.stream(Urgency.values())
                        .map(urgency -> new JobLane(type, urgency, job::run, conclusion, database, settings, clock)))
                .toList();
        this.clock = clock;
        enabled = settings.enabled();
    }

    @Override
    public void enqueue(List<CommunicationEntry> entries) {
        enqueue(entries, clock.instant());
    }

    @Override
    public void enqueue(List<CommunicationEntry> entries, Instant due) {
        for (var lane : lanes) {
            var own = entries.stream().filter(lane::carries).toList();
            if (!own.isEmpty()) {
                lane.add(own, due);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        if (enabled) {
            lanes.forEach(JobLane::start);
        }
    }

    @Override
    public void stop() {
        if (enabled) {
            // not on the common pool, on which the answers arrive that jobs still wait for
            try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
                lanes.forEach(lane -> stopping.execute(lane::stop));
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
