package letterbook.communication.ui;

import java.util.Optional;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.ErrorCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a failure means; a code that the catalogue does not know is told in the provider's words. */
@Component
class ErrorWords {

    private static final String UNEXPLAINED = "It could not be sent";

    private final ErrorCatalogue catalogue;

    ErrorWords(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In one short sentence without its full stop, for lists. */
    String shortly(@Nullable String code, @Nullable String text) {
        return find(code)
                .map(CatalogueEntry::happened)
                .map(ErrorWords::firstSentence)
                .orElseGet(() -> orUnexplained(text));
    }

    Optional<CatalogueEntry> find(@Nullable String code) {
        return code == null ? Optional.empty() : catalogue.find(code);
    }

    private static String orUnexplained(@Nullable String text) {
        return text == null || text.isBlank() ? UNEXPLAINED : text;
    }

    private static String firstSentence(String sentences) {
        var end = sentences.indexOf(". ");
        var first = end < 0 ? sentences : sentences.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
