package letterbook.template;

import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import letterbook.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Renders the text messages of all scenarios from {@code templates/sms/<language>/<scenario>.peb}; all are compiled when
 * the application starts, so that a broken one stops the start.
 */
@Component
public class SmsTemplates {

    private final Map<String, Map<String, PebbleTemplate>> byScenarioAndLanguage;

    public SmsTemplates() {
        var engine = PebbleEngines.text("sms");
        byScenarioAndLanguage = Arrays.stream(Scenario.values())
                .map(Scenario::code)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        scenario -> TemplateLanguage.ALL.stream()
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
        var locale = TemplateLanguage.choose(language, TemplateLanguage.organisationIn(names));
        var written = new HashMap<>(names);
        written.put("language", locale.toLanguageTag());
        var template = Objects.requireNonNull(templates.get(locale.getLanguage()));
        return PlainSigns.in(PebbleEngines.write(template, written, locale));
    }
}
