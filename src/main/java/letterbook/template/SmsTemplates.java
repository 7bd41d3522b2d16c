package letterbook.template;

import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Renders the text messages of all scenarios from {@code templates/sms/<language>/<scenario>.peb}; all are compiled when
 * the application starts, so that a broken one stops the start.
 */
@Component
public class SmsTemplates {

    static final String LAST_RESORT = "en";
    static final List<String> LANGUAGES = List.of(LAST_RESORT, "nl", "de", "fr");

    private final Map<String, Map<String, PebbleTemplate>> byScenarioAndLanguage;

    public SmsTemplates() {
        var engine = PebbleEngines.text("sms");
        byScenarioAndLanguage = Arrays.stream(Scenario.values())
                .map(Scenario::code)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        scenario -> LANGUAGES.stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        Function.identity(),
                                        language -> engine.getTemplate(language + "/" + scenario + ".peb")))));
    }

    /**
     * Renders in the given language, else in the organisation's default language, else in English, as one line in which
     * typographic signs are plain: each of them would halve what fits in a part. Throws when a name that the template needs
     * is missing or cannot be formatted.
     *
     * @param language BCP 47
     * @param names holds {@code organisation}, an {@link Organisation}, beside what the scenario is about
     */
    public String render(String scenario, String language, Map<String, Object> names) {
        var templates = byScenarioAndLanguage.get(scenario);
        if (templates == null) {
            throw new IllegalArgumentException("No text message for the scenario " + scenario);
        }
        if (!(names.get("organisation") instanceof Organisation organisation)) {
            throw new IllegalArgumentException("The name organisation is missing");
        }
        var locale = Stream.of(language, organisation.defaultLanguage(), LAST_RESORT)
                .map(Locale::forLanguageTag)
                .filter(candidate -> templates.containsKey(candidate.getLanguage()))
                .findFirst()
                .orElseThrow();
        var written = new HashMap<>(names);
        written.put("language", locale.toLanguageTag());
        var writer = new StringWriter(200);
        try {
            Objects.requireNonNull(templates.get(locale.getLanguage())).evaluate(writer, written, locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PlainSigns.in(writer.toString());
    }
}
