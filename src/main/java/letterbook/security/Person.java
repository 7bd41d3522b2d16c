package letterbook.security;

import java.io.Serializable;
import letterbook.base.audit.Doer;
import letterbook.base.audit.Thing;

/** A signed-in user. The name shown is the display name; the user name identifies. */
public record Person(long id, String username, String displayName) implements Serializable, java.security.Principal {

    /** The person as the audit log names those who do something. */
    Doer doer() {
        return Doer.person(id, displayName, username);
    }

    /** The same as one to whom something is done. */
    Thing thing() {
        return Thing.user(id, displayName, username);
    }

    @Override
    public String getName() {
        return username;
    }
}
