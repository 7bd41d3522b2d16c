package letterbook.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A provider that takes nothing at the moment; messages for it wait.
 *
 * @param until when it is tried again with one message
 * @param times how often it was tried in vain
 * @param code key of the error catalogue
 * @param text the provider's own words
 */
public record ProviderPause(
        String provider,
        Instant since,
        Instant until,
        int times,
        String code,
        @Nullable String text) {}
