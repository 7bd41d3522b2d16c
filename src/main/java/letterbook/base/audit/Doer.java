package letterbook.base.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param id of the user or API client, null for others
 * @param name as it was at that time
 */
public record Doer(Kind kind, @Nullable Long id, String name) {

    /** Letterbook itself, because of its settings or at a start. */
    public static final Doer LETTERBOOK = new Doer(Kind.LETTERBOOK, null, "Letterbook");

    private static final int MAX_NAME = 210;

    /** What kind of doer it is. */
    public enum Kind {
        PERSON,
        API_CLIENT,
        /** Somebody who is not signed in. */
        VISITOR,
        LETTERBOOK
    }

    public Doer {
        name = AuditText.fit(name, MAX_NAME);
    }

    public static Doer person(long id, String displayName, String username) {
        return new Doer(Kind.PERSON, id, displayName + " (" + username + ")");
    }

    public static Doer apiClient(long id, String name) {
        return new Doer(Kind.API_CLIENT, id, name);
    }

    /** @param name that the visitor gave; may be anything */
    public static Doer visitor(String name) {
        return new Doer(Kind.VISITOR, null, name);
    }
}
