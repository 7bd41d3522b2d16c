package letterbook.communication;

import org.jspecify.annotations.Nullable;

/**
 * What there is to see of a message as it was made.
 *
 * @param readable whether it has words to read
 * @param documentName null where its final form is no document
 * @param documentType media type of that document
 */
public record MadeMessage(
        boolean readable,
        @Nullable String documentName,
        @Nullable String documentType) {}
