package letterbook.demo;

import java.util.Locale;
import letterbook.security.SignInHint;

/** The people who can sign in to the demo. */
enum DemoUser {
    AGENT("Sanne de Wit", "Agent", "Reads and resends messages"),
    LEAD("Mark Visser", "Team lead", "Agent, and starts messages again"),
    ADMIN("Ingrid Bos", "Administrator", "May do everything"),
    GUEST("Tom Hendriks", "Guest", "Has no access to communication");

    static final String PASSWORD = "letterbook";

    private final String displayName;
    private final String role;
    private final String description;

    DemoUser(String displayName, String role, String description) {
        this.displayName = displayName;
        this.role = role;
        this.description = description;
    }

    String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    String displayName() {
        return displayName;
    }

    /** Name of the role that the user has. */
    String role() {
        return role;
    }

    SignInHint hint() {
        return new SignInHint(username(), PASSWORD, description);
    }
}
