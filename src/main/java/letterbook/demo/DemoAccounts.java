package letterbook.demo;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import letterbook.base.UtcTime;
import letterbook.security.AccountProvisioning;
import letterbook.security.ApiKey;
import letterbook.security.ApiKeys;
import letterbook.security.ApiScope;
import letterbook.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The users of the demo and its API key. Both are known to everyone, so they are closed where the demo is off. */
@Component
class DemoAccounts {

    static final String API_KEY = "letterbook-demo-key";

    private final AccountProvisioning provisioning;
    private final ApiKeys keys;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoAccounts(
            AccountProvisioning provisioning, ApiKeys keys, PasswordEncoder passwords, JdbcClient jdbc, Clock clock) {
        this.provisioning = provisioning;
        this.keys = keys;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void make() {
        provisioning.ensureRole(
                DemoUser.GUEST.role(), EnumSet.complementOf(EnumSet.of(Permission.READ_COMMUNICATION_ENTRY)));
        for (var user : DemoUser.values()) {
            provisioning.ensureUser(user.username(), user.displayName(), DemoUser.PASSWORD, Set.of(user.role()));
        }
        keys.ensure("Demo", EnumSet.allOf(ApiScope.class), new ApiKey(API_KEY));
    }

    /** Lets those in again whose password is still the known one. */
    void open() {
        enable(true);
        jdbc.sql("update api_client set revoked_at = null where key_sha256 = unhex(sha2(?, 256))")
                .param(API_KEY)
                .update();
    }

    /** Lets nobody in with the known password; a user with a password of their own stays. */
    void close() {
        enable(false);
        jdbc.sql("update api_client set revoked_at = ? where key_sha256 = unhex(sha2(?, 256))")
                .params(UtcTime.toColumn(clock.instant()), API_KEY)
                .update();
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
