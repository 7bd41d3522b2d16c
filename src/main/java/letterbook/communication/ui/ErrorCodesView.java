package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import letterbook.base.ui.EmptyState;
import letterbook.base.ui.LanguageNames;
import letterbook.base.ui.PageHeader;
import letterbook.base.ui.PageSection;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.ErrorCatalogue;
import letterbook.security.Permission;

/** What every error code means, by channel; search and language stand in the address. */
@Route(ErrorCodesView.PATH)
@PageTitle("Error codes – Letterbook")
@RolesAllowed(Permission.Names.READ_COMMUNICATION_ENTRY)
class ErrorCodesView extends Composite<Div> implements BeforeEnterObserver {

    static final String PATH = "help/errors";

    /** Name of the parameter with the search. */
    static final String QUERY = "q";

    private static final String LANGUAGE = "language";
    private static final int TYPING_PAUSE_MILLIS = 300;
    private static final List<String> ORDER =
            List.of("letterbook", "email", "sms", "post", "manual", "peppol", "storecove", "as4", "chorus-pro");

    private final ErrorCatalogue catalogue;
    private final TextField search = new TextField();
    private final Select<GuideLanguage> language = new Select<>();
    private final Div chapters = new Div();
    private final EmptyState empty = new EmptyState("No code matches this search.");

    ErrorCodesView(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
        var reset = new Button("Reset search");

        search.setAriaLabel("Search codes and words");
        search.setPlaceholder("Code or words");
        search.setPrefixComponent(new SvgIcon("icons/search.svg"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addClassName("codes-search");
        language.setItems(GuideLanguage.values());
        language.setItemLabelGenerator(choice -> LanguageNames.own(choice.tag()));
        language.setAriaLabel("Language");
        language.addClassName("codes-language");
        chapters.addClassName("codes");

        search.addValueChangeListener(change -> byReader(change.isFromClient()));
        language.addValueChangeListener(change -> byReader(change.isFromClient()));
        reset.addClickListener(click -> {
            search.clear();
            byReader(true);
        });

        var filters = new Div(search, language);
        filters.addClassName("codes-filters");
        getContent().addClassNames("page", "codes-view");
        getContent()
                .add(
                        new PageHeader("Error codes"),
                        new Paragraph("What a code in the history of a message means, and what to do."),
                        filters,
                        chapters,
                        empty.with(reset));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter(QUERY).orElse(""));
        language.setValue(GuideLanguage.of(query.getSingleParameter(LANGUAGE)
                .orElseGet(() -> UI.getCurrent().getLocale().getLanguage())));
        show();
    }

    private void byReader(boolean reader) {
        if (reader) {
            show();
            rememberInAddress();
        }
    }

    private void show() {
        var words = language.getValue();
        chapters.removeAll();
        chapters.getElement().setAttribute("lang", words.tag());
        catalogue.chapters().stream()
                .sorted(Comparator.comparingInt(chapter -> place(chapter.name())))
                .forEach(chapter -> {
                    var found = chapter.entries().stream()
                            .filter(entry -> matches(entry, words))
                            .toList();
                    if (!found.isEmpty()) {
                        chapters.add(section(words.chapter(chapter.name()), found, words));
                    }
                });
        empty.setVisible(chapters.getComponentCount() == 0);
    }

    private static int place(String chapter) {
        var at = ORDER.indexOf(chapter);
        return at < 0 ? ORDER.size() : at;
    }

    private static PageSection section(String title, List<CatalogueEntry> entries, GuideLanguage words) {
        var list = new Div();
        list.addClassName("codes-list");
        entries.forEach(entry -> list.add(new ErrorCode(entry, words)));
        return new PageSection(title, list);
    }

    private boolean matches(CatalogueEntry entry, GuideLanguage words) {
        var texts = (entry.code() + " " + words.words(entry).happened() + " "
                        + words.words(entry).fix() + " " + entry.english().happened())
                .toLowerCase(Locale.ROOT);
        return List.of(search.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(texts::contains);
    }

    private void rememberInAddress() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!search.getValue().isBlank()) {
            parameters.put(QUERY, List.of(search.getValue().strip()));
        }
        parameters.put(LANGUAGE, List.of(language.getValue().tag()));
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(PATH, new QueryParameters(parameters))));
    }
}
