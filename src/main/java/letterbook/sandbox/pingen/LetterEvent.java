package letterbook.sandbox.pingen;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a letter.
 *
 * @param category of the report that tells it: {@code issues}, {@code sent}, {@code undeliverable}, {@code delivered}; null for none
 * @param corrected address that the post knows to be right, in Pingen's parts; empty for none
 */
record LetterEvent(
        String id,
        Instant at,
        String code,
        String name,
        String producer,
        @Nullable String category,
        Map<String, String> corrected) {}
