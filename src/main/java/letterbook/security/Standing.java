package letterbook.security;

import java.time.Instant;
import java.util.Set;

/**
 * What the database says about a user now.
 *
 * @param passwordChangedAt who signed in before this has to sign in again
 */
record Standing(
        Person person, String passwordHash, boolean enabled, Instant passwordChangedAt, Set<Permission> permissions) {}
