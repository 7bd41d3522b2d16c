package letterbook.base.ui;

import java.util.List;

/** Finds things for the search at the top of every page, contributed by a feature as a bean. */
@FunctionalInterface
public interface QuickSearch {

    /** The best few hits, first the best; none for what the user at work may not see. The text is never blank. */
    List<Hit> find(String text);

    /**
     * What was found.
     *
     * @param kind for example {@code Invoice}
     * @param title its number or name
     * @param detail what tells it from others; may be empty
     * @param path address within the application, for example {@code invoices/202500123}
     */
    record Hit(String kind, String title, String detail, String path) {}
}
