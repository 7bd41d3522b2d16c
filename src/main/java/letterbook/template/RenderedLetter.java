package letterbook.template;

/**
 * A letter as it is printed.
 *
 * @param subject one line, without control characters
 * @param text what it says, for who reads it on a screen
 * @param pdf A4, fonts embedded; starts with the page that has the address
 */
public record RenderedLetter(String subject, String text, byte[] pdf) {}
