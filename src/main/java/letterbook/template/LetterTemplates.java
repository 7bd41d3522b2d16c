package letterbook.template;

import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import letterbook.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Sets the letters of all scenarios from {@code templates/letter/<language>/<scenario>.{subject,html}.peb}; all are compiled
 * when the application starts, so that a broken one stops the start.
 */
@Component
public class LetterTemplates {

    private static final String FOLDER = "letter";

    private final Map<String, Parts> parts = new HashMap<>();
    private final Clock clock;

    public LetterTemplates(Clock clock) {
        this.clock = clock;
        var html = PebbleEngines.html(FOLDER);
        var text = PebbleEngines.text(FOLDER);
        for (var scenario : Scenario.values()) {
            for (var language : TemplateLanguage.ALL) {
                var name = language + "/" + scenario.code();
                parts.put(
                        name, new Parts(text.getTemplate(name + ".subject.peb"), html.getTemplate(name + ".html.peb")));
            }
        }
    }

    private record Parts(PebbleTemplate subject, PebbleTemplate html) {}

    /**
     * Sets a letter in the given language, else in the organisation's default language, else in English. Throws
     * {@link LetterDoesNotFitException} when the address cannot be printed in its window, anything else when a name that the
     * template needs is missing or cannot be formatted.
     *
     * @param language BCP 47
     * @param names holds {@code organisation}, an {@link Organisation}, beside what the scenario is about
     * @param enclosures names of the documents that follow, as the letter lists them
     */
    public RenderedLetter render(
            String scenario,
            String language,
            Map<String, Object> names,
            LetterAddress address,
            AddressWindow window,
            List<String> enclosures) {
        var organisation = TemplateLanguage.organisationIn(names);
        var locale = TemplateLanguage.choose(language, organisation);
        var template = parts.get(locale.getLanguage() + "/" + scenario);
        if (template == null) {
            throw new IllegalArgumentException("No letter templates for the scenario " + scenario);
        }
        var all = new HashMap<>(names);
        all.put("language", locale.toLanguageTag());
        all.put("letter", sheet(block(address, window), window, organisation, enclosures));
        var subject = EmailTemplate.oneLine(PebbleEngines.write(template.subject(), all, locale));
        all.put("subject", subject);
        var pdf = LetterPdf.of(printable(PebbleEngines.write(template.html(), all, locale)));
        return new RenderedLetter(subject, LetterPdf.text(pdf), pdf);
    }

    private static AddressBlock block(LetterAddress address, AddressWindow window) {
        var missing = String.join("", address.lines())
                .codePoints()
                .filter(character -> !LetterFont.REGULAR.has(character))
                .mapToObj(Character::toString)
                .distinct()
                .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            throw new LetterDoesNotFitException("Cannot be printed: " + missing);
        }
        return AddressBlock.fit(address, window.address())
                .orElseThrow(() -> new LetterDoesNotFitException("The address is longer than the window: "
                        + address.lines().size() + " lines in "
                        + Math.round(window.address().width()) + " × "
                        + Math.round(window.address().height()) + " mm"));
    }

    /** What the layout needs beside the words; lengths in millimetres, from the corner of the printed area. */
    private Map<String, Object> sheet(
            AddressBlock block, AddressWindow window, Organisation organisation, List<String> enclosures) {
        var area = window.address();
        return Map.of(
                "date", LocalDate.now(clock.withZone(organisation.zone())).toString(),
                "enclosures", String.join(", ", enclosures),
                "lines", block.lines(),
                "size", number(block.size()),
                "lineHeight", number(block.lineHeight()),
                "left", number(area.x() + AddressBlock.PADDING - Sheet.LEFT),
                "top", number(area.y() + AddressBlock.PADDING - Sheet.TOP),
                "asideLeft", number((window == AddressWindow.LEFT ? Sheet.ASIDE : Sheet.LEFT) - Sheet.LEFT),
                "asideTop", number(area.y() - Sheet.TOP),
                "head", number(Math.max(window.reserved().bottom(), Sheet.HEAD) + Sheet.GAP - Sheet.TOP));
    }

    /** Millimetres that the style sheet of the layout agrees with. */
    private static final class Sheet {
        static final double LEFT = 22;
        static final double TOP = 14;
        static final double ASIDE = 128;
        static final double HEAD = 88;
        static final double GAP = 9;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** French puts narrow blanks into amounts, which not every font has. */
    private static String printable(String html) {
        return LetterFont.REGULAR.has('\u202f') ? html : html.replace('\u202f', '\u00a0');
    }
}
