package letterbook.template;

import io.pebbletemplates.pebble.PebbleEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import letterbook.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Renders the e-mails of all scenarios from {@code templates/email/<language>/<scenario>.{subject,txt,html}.peb}; all are
 * compiled when the application starts, so that a broken one stops the start and none is read again.
 */
@Component
public class EmailTemplates {

    private final Map<String, Map<String, EmailTemplate>> byScenarioAndLanguage;

    public EmailTemplates() {
        var html = PebbleEngines.html("email");
        var text = PebbleEngines.text("email");
        var templates = new HashMap<String, Map<String, EmailTemplate>>();
        for (var scenario : Scenario.values()) {
            templates.put(scenario.code(), inAllLanguages(scenario.code(), html, text));
        }
        byScenarioAndLanguage = Map.copyOf(templates);
    }

    private static Map<String, EmailTemplate> inAllLanguages(String scenario, PebbleEngine html, PebbleEngine text) {
        var templates = new HashMap<String, EmailTemplate>();
        for (var language : TemplateLanguage.ALL) {
            templates.put(language, EmailTemplate.compile(language + "/" + scenario, html, text));
        }
        return Map.copyOf(templates);
    }

    /**
     * Renders in the given language, else in the organisation's default language, else in English; dates and amounts
     * follow the language that is used. Throws when a name that the template needs is missing or cannot be formatted.
     *
     * @param language BCP 47
     * @param names holds {@code organisation}, an {@link Organisation}, beside what the scenario is about
     */
    public RenderedEmail render(String scenario, String language, Map<String, Object> names) {
        var templates = byScenarioAndLanguage.get(scenario);
        if (templates == null) {
            throw new IllegalArgumentException("No e-mail templates for the scenario " + scenario);
        }
        var locale = TemplateLanguage.choose(language, TemplateLanguage.organisationIn(names));
        var template = Objects.requireNonNull(templates.get(locale.getLanguage()));
        return template.render(names, locale);
    }
}
