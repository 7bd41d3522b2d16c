package letterbook.channel.einvoice.chorus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When Chorus Pro, which never calls by itself, is asked what became of a deposit.
 *
 * @param first ages of the deposit at which it is asked, ascending
 * @param then how often after the last of those
 * @param lostAfter age at which a deposit that got no answer, and that Chorus Pro does not show, counts as lost
 */
public record LookSchedule(List<Duration> first, Duration then, Duration lostAfter) {

    /** 1, 5 and 15 minutes after the deposit, then hourly. */
    public static final LookSchedule DEFAULT = new LookSchedule(
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15)),
            Duration.ofHours(1),
            Duration.ofMinutes(15));

    /** From now until the next look. */
    Duration wait(Instant depositedAt, Instant now) {
        var age = Duration.between(depositedAt, now);
        return first.stream()
                .filter(due -> due.compareTo(age) > 0)
                .findFirst()
                .map(due -> due.minus(age))
                .orElse(then);
    }
}
