package letterbook.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The three parts of an e-mail in one language, compiled. */
record EmailTemplate(PebbleTemplate subject, PebbleTemplate html, PebbleTemplate text) {

    /** Longest subject that is kept and sent. */
    static final int MAX_SUBJECT = 250;

    private static final Pattern BREAKS_AND_SPACES = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

    /** @param name for example {@code en/invoice.issued} */
    static EmailTemplate compile(String name, PebbleEngine html, PebbleEngine text) {
        return new EmailTemplate(
                text.getTemplate(name + ".subject.peb"),
                html.getTemplate(name + ".html.peb"),
                text.getTemplate(name + ".txt.peb"));
    }

    RenderedEmail render(Map<String, Object> given, Locale locale) {
        var names = new HashMap<>(given);
        names.put("language", locale.toLanguageTag());
        var line = oneLine(PebbleEngines.write(subject, names, locale));
        names.put("subject", line);
        return new RenderedEmail(
                line, PebbleEngines.write(html, names, locale), PebbleEngines.write(text, names, locale));
    }

    /** A name from outside may hold line breaks, and a subject with one would end the header. */
    static String oneLine(String text) {
        var line = BREAKS_AND_SPACES.matcher(text).replaceAll(" ").strip();
        return line.length() <= MAX_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_SUBJECT - 1))) + "…";
    }
}
