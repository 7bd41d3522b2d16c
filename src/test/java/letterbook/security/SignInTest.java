package letterbook.security;

import static org.assertj.core.api.Assertions.assertThat;

import letterbook.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private JdbcClient jdbc;

    private TestAccounts accounts;
    private Visitor visitor;

    @BeforeEach
    void somebodyAtTheDoor() {
        accounts = new TestAccounts(provisioning, jdbc);
        visitor = new Visitor(port);
    }

    @Test
    void theSignInPageIsOursAndNotTheFrameworks() {
        assertThat(visitor.get("/login").body()).contains("letterbook.css").doesNotContain("Please sign in");
    }

    @Test
    void afterSigningInThePageThatWasAskedForOpens() {
        var user = accounts.aUserWho();
        assertThat(visitor.get("/customers?q=bakker").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));

        assertThat(visitor.signIn(user, TestAccounts.PASSWORD)).isEqualTo("/customers?q=bakker");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        var user = accounts.aUserWho();

        assertThat(visitor.signIn(user, "wrong")).isEqualTo("/login?error");
        assertThat(visitor.signIn("nobody-of-that-name", "wrong")).isEqualTo("/login?error");
    }

    @Test
    void aDisabledUserCannotSignIn() {
        var user = accounts.aUserWho();
        accounts.disable(user);

        assertThat(visitor.signIn(user, TestAccounts.PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void whoGuessesHasToWaitEvenWithTheRightPassword() {
        var user = accounts.aUserWho();
        for (int i = 0; i < SignInBrake.FREE; i++) {
            visitor.signIn(user, "guess " + i);
        }

        assertThat(visitor.signIn(user, TestAccounts.PASSWORD)).isEqualTo("/login?wait");
    }

    @Test
    void aGrantedPermissionWorksAtTheNextRequestAndAWithdrawnOneNoMore() {
        var user = accounts.aUserWho(Permission.EDIT_CUSTOMERS);
        visitor.signIn(user, TestAccounts.PASSWORD);
        assertThat(visitor.get("/test/who-am-i").body()).isEqualTo("[\"" + user + "\",\"ROLE_EDIT_CUSTOMERS\"]");

        accounts.grant(user, Permission.READ_COMMUNICATION_ENTRY);
        assertThat(visitor.get("/test/who-am-i").body()).contains("ROLE_READ_COMMUNICATION_ENTRY");

        accounts.withdraw(user, Permission.EDIT_CUSTOMERS);
        assertThat(visitor.get("/test/who-am-i").body()).doesNotContain("ROLE_EDIT_CUSTOMERS");
    }

    @Test
    void aUserWhoIsDisabledIsSignedOutAtTheNextRequest() {
        var user = accounts.aUserWho();
        visitor.signIn(user, TestAccounts.PASSWORD);
        assertThat(visitor.get("/test/who-am-i").statusCode()).isEqualTo(200);

        accounts.disable(user);

        assertThat(visitor.get("/test/who-am-i").statusCode()).isEqualTo(302);
    }

    @Test
    void aNewPasswordEndsTheSessionsThatBeganWithTheOldOne() {
        var user = accounts.aUserWho();
        visitor.signIn(user, TestAccounts.PASSWORD);

        jdbc.sql("update app_user set password_changed_at = utc_timestamp() + interval 1 minute where username = ?")
                .param(user)
                .update();

        assertThat(visitor.get("/test/who-am-i").statusCode()).isEqualTo(302);
    }
}
