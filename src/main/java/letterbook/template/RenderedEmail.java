package letterbook.template;

/**
 * An e-mail as it reads for its receiver.
 *
 * @param subject one line, without control characters
 * @param html a complete HTML document
 * @param text the same for readers without HTML
 */
public record RenderedEmail(String subject, String html, String text) {}
