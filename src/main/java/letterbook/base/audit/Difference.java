package letterbook.base.audit;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** What was given and what was taken, in words. */
public final class Difference {

    private Difference() {}

    /** {@code Given: Team lead. Taken: Agent, Auditor.}; empty when both are the same. */
    public static Optional<String> between(Collection<String> before, Collection<String> after) {
        var given = part("Given: ", after, before);
        var taken = part("Taken: ", before, after);
        var words = (given + " " + taken).strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static String part(String word, Collection<String> of, Collection<String> without) {
        var left = new TreeSet<>(of);
        left.removeAll(without);
        return left.isEmpty() ? "" : word + String.join(", ", left) + ".";
    }
}
