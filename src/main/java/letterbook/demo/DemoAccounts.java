package letterbook.demo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import letterbook.security.AccountProvisioning;
import letterbook.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The users of the demo. Their passwords are known to everyone, so they are closed where the demo is off. */
@Component
class DemoAccounts {

    private final AccountProvisioning provisioning;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;

    DemoAccounts(AccountProvisioning provisioning, PasswordEncoder passwords, JdbcClient jdbc) {
        this.provisioning = provisioning;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    void make() {
        provisioning.ensureRole(
                DemoUser.GUEST.role(), EnumSet.complementOf(EnumSet.of(Permission.READ_COMMUNICATION_ENTRY)));
        for (var user : DemoUser.values()) {
            provisioning.ensureUser(user.username(), user.displayName(), DemoUser.PASSWORD, Set.of(user.role()));
        }
    }

    /** Lets those in again whose password is still the known one. */
    void open() {
        enable(true);
    }

    /** Lets nobody in with the known password; a user with a password of their own stays. */
    void close() {
        enable(false);
    }

    private void enable(boolean enabled) {
        Arrays.stream(DemoUser.values())
                .map(DemoUser::username)
                .filter(this::hasKnownPassword)
                .forEach(username -> jdbc.sql(
                                "update app_user set enabled = ?, version = version + 1 where username = ?")
                        .params(enabled, username)
                        .update());
    }

    private boolean hasKnownPassword(String username) {
        return jdbc.sql("select password_hash from app_user where username = ?")
                .param(username)
                .query(String.class)
                .optional()
                .filter(hash -> passwords.matches(DemoUser.PASSWORD, hash))
                .isPresent();
    }
}
