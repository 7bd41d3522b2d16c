package letterbook.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {

    @Test
    void aShortSentenceIsAGoodPassword() {
        assertThat(PasswordRule.problem("vier fietsen bij de brug", "anna")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elf tekens!, Use at least 12 characters",
        "anna likes bicycles, Leave the user name out of the password",
        "ababababababab, Use more different characters",
    })
    void aWeakPasswordIsRefusedWithAReason(String password, String reason) {
        assertThat(PasswordRule.problem(password, "anna")).contains(reason);
    }

    @Test
    void aPasswordLongerThanItsHashReadsIsRefused() {
        assertThat(PasswordRule.problem("abcdé".repeat(13), "anna")).contains("Use at most 72 characters");
    }
}
