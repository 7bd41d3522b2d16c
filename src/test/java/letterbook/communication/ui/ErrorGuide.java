package letterbook.communication.ui;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.ErrorCatalogue;

/** The error catalogue as a page of the user guide. */
record ErrorGuide(GuideLanguage language) {

    static final String COMMAND =
            "./mvnw -q test -Dtest=ErrorGuideTest -Dletterbook.write-guide=true -Dsurefire.failIfNoSpecifiedTests=false";

    private static final List<String> ORDER = List.of("letterbook", "email", "sms", "post", "manual");

    Path file() {
        return Path.of(
                "docs/user-guide", language == GuideLanguage.EN ? "errors.md" : "errors." + language.tag() + ".md");
    }

    String markdown(ErrorCatalogue catalogue) {
        var page = new StringBuilder("<!-- Made from src/main/resources/letterbook/errors by: " + COMMAND + " -->\n\n")
                .append("# ")
                .append(language.title())
                .append("\n\n")
                .append(language.introduction())
                .append('\n');
        catalogue.chapters().stream()
                .sorted(Comparator.comparingInt(chapter -> place(chapter.name())))
                .forEach(chapter -> add(page, chapter));
        return page.toString();
    }

    private static int place(String chapter) {
        var at = ORDER.indexOf(chapter);
        return at < 0 ? ORDER.size() : at;
    }

    private void add(StringBuilder page, ErrorCatalogue.Chapter chapter) {
        page.append("\n## ").append(language.chapter(chapter.name())).append("\n\n");
        row(page, language.code(), language.happened(), language.toDo(), language.who(), language.resend());
        row(page, "---", "---", "---", "---", "---");
        chapter.entries().forEach(entry -> row(page, entry));
    }

    private void row(StringBuilder page, CatalogueEntry entry) {
        var words = language.words(entry);
        row(
                page,
                "`" + entry.code() + "` " + entry.status().label(),
                words.happened(),
                words.fix(),
                language.resolver(entry),
                language.worth(entry));
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells).replace("\n", " ")).append(" |\n");
    }
}
