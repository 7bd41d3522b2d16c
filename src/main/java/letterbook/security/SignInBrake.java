package letterbook.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after {@link #FREE} failures in a row for one user name, each further attempt has to
 * wait {@link #PAUSE}. Counted on each node by itself and forgotten at a restart; the real user waits a minute at most.
 */
@Component
class SignInBrake {

    static final int FREE = 5;
    static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> byName = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInBrake(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean lets(String username) {
        var failures = byName.get(key(username));
        return failures == null
                || failures.count() < FREE
                || !clock.instant().isBefore(failures.last().plus(PAUSE));
    }

    /** Whether nobody was told yet that attempts for the name have to wait this time; from now on somebody was. */
    synchronized boolean beginsToHold(String username) {
        var failures = byName.get(key(username));
        if (failures == null || failures.told()) {
            return false;
        }
        byName.put(key(username), new Failures(failures.count(), failures.last(), true));
        return true;
    }

    synchronized void failed(String username) {
        var now = clock.instant();
        byName.merge(
                key(username),
                new Failures(1, now, false),
                (known, first) -> new Failures(known.count() + 1, now, false));
    }

    synchronized void succeeded(String username) {
        byName.remove(key(username));
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, Instant last, boolean told) {}
}
