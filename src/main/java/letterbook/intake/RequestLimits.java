package letterbook.intake;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import letterbook.security.ApiClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps one API client from taking the node from the others: each has its number of requests a second, wherever they come
 * from. A batch is one request.
 */
@Component
class RequestLimits {

    /** After this a client that had its share is let through again. */
    static final Duration PERIOD = Duration.ofSeconds(1);

    private final RateLimiterConfig config;
    private final Supplier<Long> nanoTime;

    /** By the client's id; holds clients whose key was recognised only, so that guessing does not fill it. */
    private final Map<Long, RateLimiter> byClient = new ConcurrentHashMap<>();

    @Autowired
    RequestLimits(ApiSettings settings) {
        this(settings.requestsPerSecond(), System::nanoTime);
    }

    RequestLimits(int perSecond, Supplier<Long> nanoTime) {
        this.config = RateLimiterConfig.custom()
                .limitForPeriod(perSecond)
                .limitRefreshPeriod(PERIOD)
                .timeoutDuration(Duration.ZERO)
                .build();
        this.nanoTime = nanoTime;
    }

    /** Counts a request of this client; false when it had its share of this second. */
    boolean letsThrough(ApiClient client) {
        return of(client.id()).acquirePermission();
    }

    int perSecond() {
        return config.getLimitForPeriod();
    }

    RateLimiter of(long client) {
        return byClient.computeIfAbsent(client, id -> RateLimiter.of("api-client-" + id, config, nanoTime));
    }
}
