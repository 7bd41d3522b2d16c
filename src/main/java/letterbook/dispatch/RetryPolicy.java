package letterbook.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a message that a busy provider did not take is tried again: waits that double, each spread by a quarter either
 * way so that a recovering provider is not met by all at once, and none that ends after the time to give up.
 */
record RetryPolicy(Duration first, Duration giveUpAfter, RandomGenerator random) {

    private static final double SPREAD = 0.25;

    /**
     * The wait before the next try, or empty when it is time to give up.
     *
     * @param attempt number of tries made, at least 1
     * @param sinceFirst time since the entry was made
     * @param notBefore shortest wait the provider asks for
     */
    Optional<Duration> next(int attempt, Duration sinceFirst, @Nullable Duration notBefore) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        var spread = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        var wait = Duration.ofMillis((long) (doubled.toMillis() * spread));
        if (notBefore != null && wait.compareTo(notBefore) < 0) {
            wait = notBefore;
        }
        return sinceFirst.plus(wait).compareTo(giveUpAfter) <= 0 ? Optional.of(wait) : Optional.empty();
    }
}
