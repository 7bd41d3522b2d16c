package letterbook.base.ui;

import java.util.Optional;

/** Something that every page tells at its top while it holds, contributed by a feature as a bean. */
@FunctionalInterface
public interface Banner {

    /** What it tells the user at work, or empty while there is nothing to tell. Asked at each navigation, so it must be cheap. */
    Optional<String> text();

    /** Where the user at work can do something about it. */
    default Optional<Link> link() {
        return Optional.empty();
    }

    /**
     * Equal to what it was for as long as the text stays the same, whoever reads it: open pages follow within seconds. Asked
     * every two seconds without a user, so it must be cheap.
     */
    default Object state() {
        return "";
    }

    /**
     * @param path address within the application
     */
    record Link(String text, String path) {}
}
