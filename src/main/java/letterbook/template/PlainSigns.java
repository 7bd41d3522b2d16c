package letterbook.template;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces typographic signs by those of a typewriter, which the GSM alphabet has. */
final class PlainSigns {

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("\u2018", "'"),
            Map.entry("\u2019", "'"),
            Map.entry("\u201a", "'"),
            Map.entry("\u201c", "\""),
            Map.entry("\u201d", "\""),
            Map.entry("\u201e", "\""),
            Map.entry("\u00ab", "\""),
            Map.entry("\u00bb", "\""),
            Map.entry("\u2010", "-"),
            Map.entry("\u2011", "-"),
            Map.entry("\u2012", "-"),
            Map.entry("\u2013", "-"),
            Map.entry("\u2014", "-"),
            Map.entry("\u2212", "-"),
            Map.entry("\u2026", "..."));
    private static final Pattern SIGN = Pattern.compile("[" + String.join("", PLAIN.keySet()) + "]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}\\p{Cntrl}]+");

    private PlainSigns() {}

    /** One line, its spaces single and ordinary ones. */
    static String in(String text) {
        var spaced = SPACES.matcher(text).replaceAll(" ").strip();
        return SIGN.matcher(spaced).replaceAll(found -> Matcher.quoteReplacement(PLAIN.get(found.group())));
    }
}
