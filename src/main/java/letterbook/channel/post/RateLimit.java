package letterbook.channel.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Keeps to the pace that Pingen's answers ask for: {@code X-RateLimit-Remaining}, {@code X-RateLimit-Reset}, {@code Retry-After}. */
final class RateLimit {

    private static final Duration WHEN_NOT_TOLD = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Numbers above are moments (seconds since 1970), below are waits. */
    private static final long MOMENTS = 1_000_000_000L;

    private final Clock clock;
    private volatile Instant closedUntil = Instant.EPOCH;

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    /** Throws while no call may be made. */
    void pass() {
        var wait = Duration.between(clock.instant(), closedUntil);
        if (wait.isPositive()) {
            throw new PingenException(
                    PingenException.Kind.BUSY, "", "Pingen takes no more calls for " + wait.toSeconds() + " s", wait);
        }
    }

    /** Learns from an answer that was given. */
    void saw(HttpHeaders headers) {
        var reset = number(headers.getFirst("X-RateLimit-Reset"));
        if ("0".equals(headers.getFirst("X-RateLimit-Remaining")) && reset != null) {
            close(asWait(reset));
        }
    }

    /** Learns from an answer that refused the call; tells how long to wait. */
    Duration refused(HttpHeaders headers) {
        var told = number(headers.getFirst(HttpHeaders.RETRY_AFTER));
        var reset = told == null ? number(headers.getFirst("X-RateLimit-Reset")) : told;
        var wait = reset == null ? WHEN_NOT_TOLD : asWait(reset);
        close(wait);
        return wait;
    }

    private void close(Duration wait) {
        closedUntil = clock.instant().plus(wait);
    }

    private Duration asWait(long told) {
        var wait = told < MOMENTS
                ? Duration.ofSeconds(told)
                : Duration.between(clock.instant(), Instant.ofEpochSecond(told));
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Long number(@Nullable String header) {
        return header != null && header.matches("\\d{1,12}") ? Long.valueOf(header) : null;
    }
}
