package letterbook.intake;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Does a transaction again when another one got in its way, so that callers who write the same thing at once all get an answer. */
@Component
class Contention {

    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(DuplicateKeyException.class, ConcurrencyFailureException.class)
            .maxRetries(8)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(2)
            .build());

    /** @param transaction begins and ends its own transaction, and changes nothing else */
    <T> T settle(Supplier<T> transaction) {
        return retries.invoke(transaction);
    }
}
