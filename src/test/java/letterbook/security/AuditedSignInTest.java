package letterbook.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import letterbook.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the audit log tells of those who come and go. */
@IntegrationTest
class AuditedSignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private SignOut signOut;

    @Autowired
    private JdbcClient jdbc;

    private TestAccounts accounts;
    private Visitor visitor;
    private String user = "";

    @BeforeEach
    void somebodyAtTheDoor() {
        accounts = new TestAccounts(provisioning, jdbc);
        visitor = new Visitor(port);
        user = accounts.aUserWho();
    }

    private record Row(
            String kind,
            String doer,
            @Nullable String thing,
            String detail,
            @Nullable String address) {}

    @Test
    void whoSignsInIsNotedWithTheirAddress() {
        visitor.signIn(user, TestAccounts.PASSWORD);

        assertThat(rowsOf(named(user))).containsExactly(new Row("SIGNED_IN", named(user), null, "", "127.0.0.1"));
    }

    @Test
    void aWrongPasswordIsNotedWithoutIt() {
        visitor.signIn(user, "my secret of elsewhere");

        assertThat(rowsOf(user))
                .containsExactly(new Row("SIGN_IN_FAILED", user, named(user), "Wrong password.", "127.0.0.1"));
        assertThat(jdbc.sql("select count(*) from audit_log where concat_ws(' ', doer_name, thing_name, detail)"
                                + " like '%my secret of elsewhere%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aNameThatNobodyHasIsNotedAsItWasTried() {
        visitor.signIn("nobody" + user + "\r\nforged line", "wrong");

        assertThat(rowsOf("nobody" + user + "\uFFFD\uFFFDforged line"))
                .extracting(Row::detail)
                .containsExactly("There is no such user.");
    }

    @Test
    void aDisabledUserWhoTriesIsNoted() {
        accounts.disable(user);

        visitor.signIn(user, TestAccounts.PASSWORD);

        assertThat(rowsOf(user)).extracting(Row::detail).containsExactly("The user is disabled.");
    }

    @Test
    void whoGuessesOnIsHeldBackAndNotedOnce() {
        for (int i = 0; i < SignInBrake.FREE + 4; i++) {
            visitor.signIn(user, "guess " + i);
        }

        assertThat(rowsOf(user))
                .extracting(Row::kind)
                .hasSize(SignInBrake.FREE + 1)
                .last()
                .isEqualTo("SIGN_IN_HELD_BACK");
    }

    @Test
    void whoSignsOutIsNoted() {
        var person = new Person(77, user, "Name of " + user);
        signOut.logout(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                PersonAuthentication.of(person, Set.of(), Instant.now()));

        assertThat(rowsOf(named(user))).extracting(Row::kind).containsExactly("SIGNED_OUT");
    }

    private static String named(String user) {
        return "Name of " + user + " (" + user + ")";
    }

    private List<Row> rowsOf(String doer) {
        return jdbc.sql("select * from audit_log where doer_name = ? order by number")
                .param(doer)
                .query((row, number) -> new Row(
                        row.getString("kind"),
                        row.getString("doer_name"),
                        row.getString("thing_name"),
                        row.getString("detail"),
                        row.getString("address")))
                .list();
    }
}
