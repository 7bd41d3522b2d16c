package letterbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import letterbook.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class OwnPasswordTest {

    private static final String REPLACEMENT = "vier fietsen bij de brug";

    @LocalServerPort
    private int port;

    @Autowired
    private OwnPassword passwords;

    @Autowired
    private Standings standings;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private JdbcClient jdbc;

    private String username;

    @BeforeEach
    void signedIn() {
        username = new TestAccounts(provisioning, jdbc).aUserWho();
        var standing = standings.ofUsername(username).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(PersonAuthentication.of(standing.person(), Set.of(), Instant.now()));
    }

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theNewPasswordSignsInAndTheOldOneDoesNot() {
        passwords.change(TestAccounts.PASSWORD, REPLACEMENT);

        assertThat(new Visitor(port).signIn(username, REPLACEMENT)).isEqualTo("/");
        assertThat(new Visitor(port).signIn(username, TestAccounts.PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void thisSessionGoesOnAndTheOthersEnd() {
        var elsewhere = new Visitor(port);
        elsewhere.signIn(username, TestAccounts.PASSWORD);

        passwords.change(TestAccounts.PASSWORD, REPLACEMENT);

        assertThat(elsewhere.get("/test/who-am-i").statusCode()).isEqualTo(302);
        var changedAt = standings.ofUsername(username).orElseThrow().passwordChangedAt();
        assertThat(SecurityContextHolder.getContext().getAuthentication())
                .isInstanceOfSatisfying(
                        PersonAuthentication.class,
                        here -> assertThat(here.signedInAt()).isAfterOrEqualTo(changedAt));
    }

    @Test
    void withoutThePresentPasswordNothingChanges() {
        assertThatThrownBy(() -> passwords.change("a guess of mine", REPLACEMENT))
                .isInstanceOf(AccountException.class)
                .hasMessage("The present password is wrong");
        assertThat(new Visitor(port).signIn(username, TestAccounts.PASSWORD)).isEqualTo("/");
    }
}
