package letterbook.communication;

import org.jspecify.annotations.Nullable;

/**
 * A message as it was made for its receiver.
 *
 * @param subject line of an e-mail, null for channels without
 * @param html null for channels without
 */
public record MessageContent(
        @Nullable String subject, @Nullable String html, String text) {}
