package letterbook.dispatch;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import letterbook.base.CommunicationType;
import letterbook.communication.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A lane as the pipeline runs it, whose jobs do nothing. */
public final class BareEngine {

    private BareEngine() {}

    /** Jobs per second from the first taken to the last done; the jobs wait in the table before the clock starts. */
    public static double jobsPerSecond(DataSource database, int threads, int jobs) throws InterruptedException {
        var type = CommunicationType.MANUAL;
        var done = new CountDownLatch(jobs);
        var settings = new DispatchSettings(
                true,
                threads,
                1,
                Duration.ofMillis(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(28),
                Duration.ofMinutes(1),
                Map.of());
        var lane = new JobLane(
                type,
                Urgency.BULK,
                id -> () -> {
                    done.countDown();
                    return Optional.empty();
                },
                new Conclusion(JdbcClient.create(database), new JdbcTransactionManager(database)),
                database,
                settings,
                Clock.systemUTC());
        var task = Tasks.custom("send", Void.class).execute((instance, context) -> {
            throw new IllegalStateException("only scheduled here");
        });
        SchedulerClient.Builder.create(database, task)
                .tableName(JobLane.tableOf(type, Urgency.BULK))
                .jdbcCustomization(new MariaDbLockAndFetch())
                .build()
                .scheduleBatch(
                        LongStream.range(0, jobs)
                                .<TaskInstance<?>>mapToObj(id -> task.instance(Long.toString(id)))
                                .toList(),
                        Clock.systemUTC().instant());
        var start = System.nanoTime();
        lane.start();
        done.await();
        var seconds = (System.nanoTime() - start) / 1e9;
        lane.stop();
        return jobs / seconds;
    }
}
