package letterbook.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Doer;
import letterbook.base.audit.Thing;
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
    private final AuditTrail audit;

    DemoAccounts(
            AccountProvisioning provisioning,
            ApiKeys keys,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            AuditTrail audit) {
        this.provisioning = provisioning;
        this.keys = keys;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param since when they were made */
    void make(Instant since) {
        provisioning.ensureRole(
                DemoUser.GUEST.role(), EnumSet.complementOf(EnumSet.of(Permission.READ_COMMUNICATION_ENTRY)), since);
        for (var user : DemoUser.values()) {
            provisioning.ensureUser(user.username(), user.displayName(), DemoUser.PASSWORD, Set.of(user.role()), since);
        }
        keys.ensure("Demo", EnumSet.allOf(ApiScope.class), new ApiKey(API_KEY), since);
    }

    /** Lets those in again whose password is still the known one. */
    void open() {
        enable(true);
        changeKey("null", DeedKind.API_KEY_RESTORED, "The demo is on again.");
    }

    /** Lets nobody in with the known password; a user with a password of their own stays. */
    void close() {
        enable(false);
        changeKey("utc_timestamp()", DeedKind.API_KEY_REVOKED, "The demo is off.");
    }

    private void changeKey(String revokedAt, DeedKind kind, String why) {
        jdbc.sql("update api_client set revoked_at = " + revokedAt + " where key_sha256 = unhex(sha2(?, 256))")
                .param(API_KEY)
                .update();
        jdbc.sql("select id, name from api_client where key_sha256 = unhex(sha2(?, 256))")
                .param(API_KEY)
                .query((row, number) -> Thing.apiClient(row.getLong("id"), row.getString("name")))
                .list()
                .forEach(client -> audit.note(Deed.of(kind, client, why).by(Doer.LETTERBOOK)));
    }

    private void enable(boolean enabled) {
        Arrays.stream(DemoUser.values())
                .map(DemoUser::username)
                .filter(this::hasKnownPassword)
                .forEach(username -> enable(username, enabled));
    }

    private void enable(String username, boolean enabled) {
        jdbc.sql("update app_user set enabled = ?, version = version + 1 where username = ?")
                .params(enabled, username)
                .update();
        var user = jdbc.sql("select id, display_name from app_user where username = ?")
                .param(username)
                .query((row, number) -> Thing.user(row.getLong("id"), row.getString("display_name"), username))
                .single();
        audit.note(Deed.of(
                        enabled ? DeedKind.USER_ENABLED : DeedKind.USER_DISABLED,
                        user,
                        enabled ? "The demo is on again." : "The demo is off.")
                .by(Doer.LETTERBOOK));
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
