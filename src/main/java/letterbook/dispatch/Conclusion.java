package letterbook.dispatch;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes the outcome of a run and ends its job with the same commit; a job that goes on outlives every stop until it is
 * renewed, and finds what is noted. Holds on when the database fails for a moment: an outcome that is lost can only be guessed.
 */
@Component
class Conclusion {

    private final RetryTemplate persistence = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class)
            .maxRetries(8)
            .delay(Duration.ofMillis(50))
            .multiplier(2)
            .jitter(Duration.ofMillis(25))
            .build());

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Conclusion(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param table of the job */
    void of(Ending ending, String table, ExecutionComplete run, ExecutionOperations<Void> job) {
        noted(ending, table, run.getExecution()).ifPresent(when -> job.reschedule(run, when));
    }

    private Optional<Instant> noted(Ending ending, String table, Execution job) {
        try {
            return persistence.execute(() -> transactions.execute(transaction -> {
                var next = ending.note();
                if (next.isEmpty()) {
                    remove(table, job);
                }
                return next;
            }));
        } catch (RetryException lasting) {
            throw new IllegalStateException("An outcome could not be noted", lasting);
        }
    }

    /** Not by db-scheduler's own operation, which commits whatever transaction it finds. */
    private void remove(String table, Execution job) {
        jdbc.sql("delete from " + table + " where task_name = ? and task_instance = ? and version = ?")
                .params(job.getTaskName(), job.getId(), job.version)
                .update();
    }
}
