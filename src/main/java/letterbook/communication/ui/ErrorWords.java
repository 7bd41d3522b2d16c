package letterbook.communication.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.ErrorCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a failure means; a code that the catalogue does not know is told in the provider's words. */
@Component
class ErrorWords {

    private static final String UNEXPLAINED = "It could not be sent";

    private static final String AGENT = "AGENT";

    private final ErrorCatalogue catalogue;

    ErrorWords(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In one short sentence without its full stop, for lists. */
    String shortly(@Nullable String code, @Nullable String text) {
        return find(code).map(CatalogueEntry.Words::brief).orElseGet(() -> orUnexplained(text));
    }

    /** In the language of who reads the page. */
    Optional<CatalogueEntry.Words> find(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(catalogue::find).map(entry -> entry.in(reader()));
    }

    /** Whether an agent can put it right. */
    boolean isForAgents(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(catalogue::find)
                .filter(entry -> entry.resolver().equals(AGENT))
                .isPresent();
    }

    private static Locale reader() {
        var page = UI.getCurrent();
        return page == null ? Locale.ENGLISH : page.getLocale();
    }

    private static String orUnexplained(@Nullable String text) {
        return text == null || text.isBlank() ? UNEXPLAINED : text;
    }
}
