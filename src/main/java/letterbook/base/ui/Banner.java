package letterbook.base.ui;

import java.util.Optional;

/** Something that every page tells at its top while it holds, contributed by a feature as a bean. */
@FunctionalInterface
public interface Banner {

    /** One sentence, or empty while there is nothing to tell. Asked at each navigation, so it must be cheap. */
    Optional<String> text();
}
