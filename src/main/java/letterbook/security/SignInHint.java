package letterbook.security;

/**
 * An account that the sign-in page offers as one click, contributed as a bean. Exists in the demo only.
 *
 * @param description what this user can do, in a few words
 */
public record SignInHint(String username, String password, String description) {}
