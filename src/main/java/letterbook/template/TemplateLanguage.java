package letterbook.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import letterbook.organisation.Organisation;

/** The languages that every template is written in. */
final class TemplateLanguage {

    private static final String LAST_RESORT = "en";

    static final List<String> ALL = List.of(LAST_RESORT, "nl", "de", "fr");

    private TemplateLanguage() {}

    /** The given language, else the organisation's default language, else English; a BCP 47 tag keeps its region. */
    static Locale choose(String language, Organisation organisation) {
        return Stream.of(language, organisation.defaultLanguage(), LAST_RESORT)
                .map(Locale::forLanguageTag)
                .filter(candidate -> ALL.contains(candidate.getLanguage()))
                .findFirst()
                .orElseThrow();
    }

    /** The organisation among the names that a template is given, which each of them needs. */
    static Organisation organisationIn(Map<String, Object> names) {
        if (names.get("organisation") instanceof Organisation organisation) {
            return organisation;
        }
        throw new IllegalArgumentException("The name organisation is missing");
    }
}
