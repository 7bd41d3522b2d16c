package letterbook.dispatch;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Notes outcomes, holding on when the database fails for a moment: an outcome that is lost can only be guessed. */
@Component
class Settlement {

    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class)
            .maxRetries(8)
            .delay(Duration.ofMillis(50))
            .multiplier(2)
            .jitter(Duration.ofMillis(25))
            .build());

    <T> T record(Supplier<T> change) {
        try {
            return retries.execute(change::get);
        } catch (RetryException lasting) {
            throw new IllegalStateException("An outcome could not be noted", lasting);
        }
    }
}
