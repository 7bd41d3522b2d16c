package letterbook.base;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks rows up by their keys. A single key has a query of its own: Hibernate keeps its plan, while a query with a list is
 * translated anew at each call, which costs more than the query.
 */
public final class Lookup {

    private Lookup() {}

    /** Those that there are, in no particular order. */
    public static <K, T> List<T> of(
            Collection<K> keys, Function<K, Optional<T>> one, Function<Collection<K>, List<T>> many) {
        return keys.size() == 1 ? one.apply(keys.iterator().next()).stream().toList() : many.apply(keys);
    }
}
