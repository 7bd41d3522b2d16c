package letterbook.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: 12 characters or more and not the user name (NIST SP 800-63B: length over composition), and
 * no longer than bcrypt reads.
 */
public final class PasswordRule {

    public static final int MIN_LENGTH = 12;
    private static final int MAX_BYTES = 72;

    private PasswordRule() {}

    /** What is wrong with it, in words for people; empty when it will do. */
    public static Optional<String> problem(String password, String username) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of("Use at least " + MIN_LENGTH + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("Use at most " + MAX_BYTES + " characters");
        }
        if (!username.isBlank() && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("Leave the user name out of the password");
        }
        if (password.chars().distinct().count() < 4) {
            return Optional.of("Use more different characters");
        }
        return Optional.empty();
    }

    static void check(String password, String username) {
        problem(password, username).ifPresent(problem -> {
            throw new AccountException(problem);
        });
    }
}
