package letterbook.communication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The technical tries of an entry.
 *
 * @param attempt tries ever made; the number of the current one is part of the key under which the provider knows it
 * @param inSeries tries since {@code since}; a pause of the provider begins a new series
 * @param attemptedAt when the latest try was begun
 * @param inFlight whether a provider was called, or was about to be, and its answer is not noted
 */
@Embeddable
public record Tries(
        int attempt,
        @Column(name = "tries") int inSeries,
        @Column(name = "tried_since") @Nullable Instant since,
        @Nullable Instant attemptedAt,
        boolean inFlight) {

    static final Tries NONE = new Tries(0, 0, null, null, false);

    Tries begin(Instant now) {
        return new Tries(attempt + 1, inSeries + 1, since == null ? now : since, now, true);
    }

    Tries end() {
        return new Tries(attempt, inSeries, since, attemptedAt, false);
    }

    /** Ends the try as one that does not count. */
    Tries startOver() {
        return new Tries(attempt, 0, null, attemptedAt, false);
    }
}
