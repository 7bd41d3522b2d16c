package letterbook.communication;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What resending an entry would do.
 *
 * @param now how it would go today; {@code skip} in it tells that it would be skipped
 * @param sinceDelivered time since the provider took the original, null when it did not
 */
public record ResendPreview(
        CommunicationDetails original, Route now, @Nullable Duration sinceDelivered, ResendDecision decision) {}
