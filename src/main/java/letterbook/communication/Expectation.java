package letterbook.communication;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is awaited of a provider that took a message.
 *
 * @param awaitsReceipt whether the provider has it and its last word is to come
 * @param expectedBy when the next news should be there at the latest
 * @param stuckAt when its absence was noticed
 */
@Embeddable
record Expectation(
        boolean awaitsReceipt,
        @Nullable Instant expectedBy,
        @Nullable Instant stuckAt) {

    static final Expectation NONE = new Expectation(false, null, null);

    static Expectation newsBy(Instant expectedBy) {
        return new Expectation(true, expectedBy, null);
    }

    Expectation stuck(Instant now) {
        return new Expectation(awaitsReceipt, expectedBy, now);
    }
}
