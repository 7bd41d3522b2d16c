package letterbook.dispatch;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import letterbook.base.CommunicationType;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jobs of one channel and urgency: a table and threads of their own, so that they never wait behind another lane's. */
final class JobLane {

    static final int MISSED_HEARTBEATS = 4;

    private static final Duration RETRY_OF_BROKEN_JOB = Duration.ofSeconds(5);

    private final CommunicationType type;
    private final Urgency urgency;
    private final CustomTask<Void> task;
    private final DataSource database;
    private final DispatchSettings settings;
    private final Clock clock;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    /** @param job carries the entry with this id as far as it can now */
    JobLane(
            CommunicationType type,
            Urgency urgency,
            LongFunction<Ending> job,
            Conclusion conclusion,
            DataSource database,
            DispatchSettings settings,
            Clock clock) {
        this.type = type;
        this.urgency = urgency;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        task = Tasks.custom("send", Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_OF_BROKEN_JOB))
                .onDeadExecution(new DeadExecutionHandler.ReviveDeadExecution<>())
                .execute((instance, context) -> {
                    var ending = job.apply(Long.parseLong(instance.getId()));
                    return (run, operations) -> conclusion.of(ending, tableOf(type, urgency), run, operations);
                });
        client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName(tableOf(type, urgency))
                .jdbcCustomization(new MariaDbLockAndFetch())
                .build();
    }

    private Scheduler newScheduler() {
        return Scheduler.create(database, task)
                .tableName(tableOf(type, urgency))
                .jdbcCustomization(new MariaDbLockAndFetch())
                .alwaysPersistTimestampInUTC()
                .clock(clock::instant)
                .threads(urgency == Urgency.BULK ? settings.bulkThreads() : settings.interactiveThreads())
                // nothing is taken that no thread is free for: a job that only waits sends no heartbeat
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(40))
                .build();
    }

    static String tableOf(CommunicationType type, Urgency urgency) {
        return ("job_" + type.name() + "_" + urgency.name()).toLowerCase(Locale.ROOT);
    }

    boolean carries(CommunicationEntry entry) {
        return entry.type() == type && entry.urgency() == urgency;
    }

    void add(List<CommunicationEntry> entries, Instant due) {
        client.scheduleBatch(
                entries.stream()
                        .<TaskInstance<?>>map(entry -> task.instance(Long.toString(entry.id())))
                        .toList(),
                due);
        lookAfterCommit();
    }

    /** Other nodes find them at their next look. */
    private void lookAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var running = scheduler;
                if (running != null) {
                    running.triggerCheckForDueExecutions();
                }
            }
        });
    }

    void start() {
        // a scheduler that was stopped cannot start again
        var fresh = newScheduler();
        fresh.start();
        scheduler = fresh;
    }

    void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }
}
