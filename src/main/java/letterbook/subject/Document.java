package letterbook.subject;

import java.time.Instant;

/**
 * A document of a subject, without its bytes.
 *
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits; finds them in {@link ContentStore}
 */
public record Document(String name, String mediaType, int size, String sha256, Instant updatedAt) {}
