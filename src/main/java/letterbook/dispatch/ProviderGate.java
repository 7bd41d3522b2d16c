package letterbook.dispatch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.ErrorCatalogue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets messages through to a provider, or tells them to wait: while it is paused as a whole, and while it gets more in a
 * second than its account allows. A paused provider is tried with one message; when that is taken, the others follow.
 */
@Component
class ProviderGate {

    /** Who puts right what is not the message's or its receiver's fault. */
    private static final Set<String> OURS = Set.of("ADMINISTRATOR", "SUPPORT");

    /** How long what was read of the pauses counts; after that every node knows of a change. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private static final Duration NEXT_GLANCE = Duration.ofSeconds(2);
    private static final Duration NEXT_SECOND = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(ProviderGate.class);

    private final ProviderPauses pauses;
    private final ErrorCatalogue catalogue;
    private final DispatchSettings settings;
    private final Clock clock;
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(80)
            .build());
    private final Map<String, RateLimiter> limits = new ConcurrentHashMap<>();
    private volatile Seen seen = new Seen(Map.of(), Instant.EPOCH);

    ProviderGate(ProviderPauses pauses, ErrorCatalogue catalogue, DispatchSettings settings, Clock clock) {
        this.pauses = pauses;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    private record Seen(Map<String, ProviderPause> pauses, Instant at) {}

    /** When to ask again, while the provider is paused; empty for go on. */
    Optional<Instant> closedUntil(String provider) {
        var pause = current().get(provider);
        if (pause == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (pause.until().isAfter(now)) {
            return Optional.of(pause.until());
        }
        return pauses.claimTrial(provider) ? Optional.empty() : Optional.of(now.plus(NEXT_GLANCE));
    }

    /** When to ask again, while the provider has had its share of this second; empty for go on. */
    Optional<Instant> fullUntil(String provider) {
        var perSecond = settings.perSecond().get(provider);
        if (perSecond == null) {
            return Optional.empty();
        }
        var limit = limits.computeIfAbsent(provider, name -> limit(name, perSecond));
        return limit.acquirePermission()
                ? Optional.empty()
                : Optional.of(clock.instant().plus(NEXT_SECOND));
    }

    /** Learns from what a provider answered; tells until when it is paused, empty when it is not. */
    Optional<Instant> saw(String provider, Outcome outcome) {
        return switch (outcome) {
            case Outcome.OutOfOrder out -> Optional.of(pause(provider, out.code(), out.text()));
            case Outcome.RetryLater later when isOurs(later.code()) -> failed(provider, later.code(), later.text());
            case Outcome.AskLater later when isOurs(later.code()) -> failed(provider, later.code(), later.text());
            case Outcome.RetryLater _, Outcome.AskLater _, Outcome.Unknown _ -> Optional.empty();
            case Outcome.Accepted _, Outcome.Delivered _, Outcome.Refused _, Outcome.Withdrawn _ -> {
                breakers.circuitBreaker(provider).onSuccess(0, TimeUnit.NANOSECONDS);
                if (current().containsKey(provider)) {
                    resume(provider);
                }
                yield Optional.empty();
            }
        };
    }

    private void resume(String provider) {
        try {
            pauses.resume(provider);
            seen = new Seen(Map.of(), Instant.EPOCH);
        } catch (DataAccessException nextTime) {
            // the outcome that is about to be noted matters more
            log.warn("The pause of {} could not be ended", provider, nextTime);
        }
    }

    private Optional<Instant> failed(String provider, String code, @Nullable String text) {
        var breaker = breakers.circuitBreaker(provider);
        breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(code));
        var paused = current().containsKey(provider) || breaker.getState() == CircuitBreaker.State.OPEN;
        return paused ? Optional.of(pause(provider, code, text)) : Optional.empty();
    }

    private Instant pause(String provider, String code, @Nullable String text) {
        breakers.circuitBreaker(provider).reset();
        var until = pauses.pause(provider, code, text);
        seen = new Seen(Map.of(), Instant.EPOCH);
        return until;
    }

    /** Whether it is not the message or its receiver that is at fault. */
    private boolean isOurs(String code) {
        return catalogue
                .find(code)
                .map(CatalogueEntry::resolver)
                .filter(OURS::contains)
                .isPresent();
    }

    private Map<String, ProviderPause> current() {
        var known = seen;
        var now = clock.instant();
        if (known.at().plus(FRESH).isBefore(now)) {
            known = new Seen(
                    pauses.all().stream().collect(Collectors.toMap(ProviderPause::provider, Function.identity())), now);
            seen = known;
        }
        return known.pauses();
    }

    private static RateLimiter limit(String provider, int perSecond) {
        return RateLimiter.of(
                provider,
                RateLimiterConfig.custom()
                        .limitForPeriod(perSecond)
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }
}
