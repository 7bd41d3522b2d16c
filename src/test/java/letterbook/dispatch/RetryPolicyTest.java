package letterbook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private final RetryPolicy policy = new RetryPolicy(FIRST, HALF_HOUR, new Random(7));

    @Test
    void waitsDoubleAndAreSpreadByAQuarter() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            var middle = FIRST.multipliedBy(1L << (attempt - 1));
            assertThat(policy.next(attempt, Duration.ZERO, null).orElseThrow())
                    .isBetween(
                            middle.multipliedBy(3).dividedBy(4),
                            middle.multipliedBy(5).dividedBy(4));
        }
    }

    @Test
    void triesEndInsideTheHalfHour() {
        var passed = Duration.ZERO;
        var attempt = 1;
        for (var wait = policy.next(attempt, passed, null);
                wait.isPresent();
                wait = policy.next(++attempt, passed, null)) {
            passed = passed.plus(wait.get());
        }
        assertThat(passed).isLessThanOrEqualTo(HALF_HOUR).isGreaterThan(Duration.ofMinutes(10));
        assertThat(attempt).isBetween(5, 7);
    }

    @Test
    void theProvidersOwnWaitIsKept() {
        assertThat(policy.next(1, Duration.ZERO, Duration.ofMinutes(5))).contains(Duration.ofMinutes(5));
        assertThat(policy.next(1, Duration.ofMinutes(26), Duration.ofMinutes(5)))
                .isEmpty();
    }
}
