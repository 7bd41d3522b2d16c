package letterbook.security;

import java.io.Serializable;

/** A signed-in user. The name shown is the display name; the user name identifies. */
public record Person(long id, String username, String displayName) implements Serializable, java.security.Principal {

    @Override
    public String getName() {
        return username;
    }
}
