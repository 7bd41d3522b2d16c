package letterbook.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an entry's history. Lines are added and never changed.
 *
 * @param from null for the first line; equal to {@code to} for a line that only tells what happened
 * @param attempt 0 before the first technical try
 * @param code key of {@link ErrorCatalogue}, null where nothing went wrong
 */
public record StatusChange(
        long communicationId,
        Instant at,
        @Nullable CommunicationStatus from,
        CommunicationStatus to,
        Actor actor,
        int attempt,
        @Nullable String code,
        @Nullable String text) {}
