package letterbook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import letterbook.DemoTest;
import letterbook.security.Permission;
import letterbook.security.SignInHint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.client.RestTestClient;

@DemoTest
class DemoAccountsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    DemoAccounts accounts;

    @Test
    void theSignInPageOffersTheDemoUsers(@Autowired List<SignInHint> hints) {
        assertThat(hints).extracting(SignInHint::username).containsExactly("agent", "lead", "admin", "guest");
        assertThat(hints)
                .allSatisfy(hint -> assertThat(passwords.matches(
                                hint.password(),
                                jdbc.sql("select password_hash from app_user where username = ?")
                                        .param(hint.username())
                                        .query(String.class)
                                        .single()))
                        .isTrue());
    }

    @Test
    void theGuestMayDoAllButReadCommunication() {
        assertThat(permissionsOf("guest"))
                .doesNotContain(Permission.READ_COMMUNICATION_ENTRY.name())
                .hasSize(Permission.values().length - 1);
        assertThat(permissionsOf("admin")).hasSize(Permission.values().length);
        assertThat(permissionsOf("lead"))
                .contains(Permission.START_COMMUNICATION.name())
                .doesNotContain(Permission.MANAGE_USERS_AND_PERMISSIONS.name());
        assertThat(permissionsOf("agent"))
                .contains(Permission.RESEND_COMMUNICATION_ENTRY.name())
                .doesNotContain(Permission.START_COMMUNICATION.name());
    }

    @Test
    void accountsWithTheKnownPasswordAreClosedAndOpenedAgain() {
        var own = passwords.encode("a password of their own");
        jdbc.sql("update app_user set password_hash = ? where username = 'lead'")
                .param(own)
                .update();

        accounts.close();
        assertThat(enabled()).containsExactly("lead");
        assertThat(isKeyOpen()).isFalse();

        accounts.open();
        assertThat(enabled()).containsExactly("admin", "agent", "guest", "lead");
        assertThat(isKeyOpen()).isTrue();

        jdbc.sql("update app_user set password_hash = ? where username = 'lead'")
                .param(passwords.encode(DemoUser.PASSWORD))
                .update();
    }

    @Test
    void theKeyOfTheDemoOpensTheInterface(@Autowired RestTestClient client) {
        // a key that was looked up while it was closed is looked up again after two seconds
        await().untilAsserted(() -> client.get()
                .uri("/api/v1/customers/unheard-of")
                .header("Authorization", "Bearer letterbook-demo-key")
                .exchange()
                .expectStatus()
                .isNotFound());
    }

    private boolean isKeyOpen() {
        return jdbc.sql("select count(*) from api_client where name = 'Demo' and revoked_at is null")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private List<@Nullable String> enabled() {
        return jdbc.sql("select username from app_user where enabled order by username")
                .query(String.class)
                .list();
    }

    private List<@Nullable String> permissionsOf(String username) {
        return jdbc.sql("""
                        select permission from role_permission
                        join user_role using (role_id) join app_user on app_user.id = user_role.user_id
                        where username = ?""").param(username).query(String.class).list();
    }
}
