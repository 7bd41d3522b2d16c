package letterbook.base.audit;

import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param id null for what has none
 * @param name as it was at that time; for invoices and contracts their number
 */
public record Thing(Kind kind, @Nullable Long id, String name) {

    private static final int MAX_NAME = 200;

    /** What kind of thing it is. */
    public enum Kind {
        USER,
        ROLE,
        API_CLIENT,
        COMMUNICATION,
        INVOICE,
        CONTRACT,
        CUSTOMER,
        ORGANISATION,
        PROVIDER
    }

    public Thing {
        name = AuditText.fit(name, MAX_NAME);
    }

    public static Thing user(long id, String displayName, String username) {
        return new Thing(Kind.USER, id, displayName + " (" + username + ")");
    }

    public static Thing role(long id, String name) {
        return new Thing(Kind.ROLE, id, name);
    }

    public static Thing apiClient(long id, String name) {
        return new Thing(Kind.API_CLIENT, id, name);
    }

    /** @param title of the entry, for example {@code Invoice 202500123} */
    public static Thing communication(long id, String title) {
        return new Thing(Kind.COMMUNICATION, id, title);
    }

    public static Thing organisation(String name) {
        return new Thing(Kind.ORGANISATION, null, name);
    }

    public static Thing provider(String name) {
        return new Thing(Kind.PROVIDER, null, name);
    }
}
