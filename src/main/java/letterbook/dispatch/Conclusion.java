package letterbook.dispatch;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes the outcome of a run, then ends or renews its job: the job outlives every stop in between, and finds what is noted.
 * Holds on when the database fails for a moment: an outcome that is lost can only be guessed.
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

    private final TransactionTemplate transactions;

    Conclusion(PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
    }

    void of(Ending ending, ExecutionComplete run, ExecutionOperations<Void> job) {
        noted(ending).ifPresentOrElse(when -> job.reschedule(run, when), job::remove);
    }

    private Optional<Instant> noted(Ending ending) {
        try {
            return persistence.execute(() -> transactions.execute(transaction -> ending.note()));
        } catch (RetryException lasting) {
            throw new IllegalStateException("An outcome could not be noted", lasting);
        }
    }
}
