package letterbook.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import letterbook.base.IdGenerator;
import letterbook.base.UtcTime;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Difference;
import letterbook.base.audit.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts where nobody is signed in yet: the first set-up and the demo. Never for use by views. */
@Component
public class AccountProvisioning {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final IdGenerator ids;
    private final AuditTrail audit;
    private final Clock clock;

    AccountProvisioning(JdbcClient jdbc, PasswordEncoder passwords, IdGenerator ids, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the role unless there is one of that name; one that exists is left as it is. */
    @Transactional
    public void ensureRole(String name, Set<Permission> permissions) {
        ensureRole(name, permissions, clock.instant());
    }

    /** @param since when it was made */
    @Transactional
    public void ensureRole(String name, Set<Permission> permissions, Instant since) {
        var id = ids.next();
        var made = jdbc.sql("insert ignore into role (id, name, built_in, version) values (?, ?, false, 0)")
                .params(id, name)
                .update();
        if (made == 1) {
            permissions.forEach(
                    permission -> jdbc.sql("insert into role_permission (role_id, permission) values (?, ?)")
                            .params(id, permission.name())
                            .update());
            var labels = permissions.stream().map(Permission::label).toList();
            var words = Difference.between(Set.of(), labels).orElse("No permissions.");
            audit.note(Deed.of(DeedKind.ROLE_ADDED, Thing.role(id, name), words).at(since));
        }
    }

    /** Makes the user unless there is one of that name; one that exists is left as it is. The roles exist already. */
    @Transactional
    public void ensureUser(String username, String displayName, String password, Set<String> roles) {
        ensureUser(username, displayName, password, roles, clock.instant());
    }

    /** @param since when the account was made */
    @Transactional
    public void ensureUser(String username, String displayName, String password, Set<String> roles, Instant since) {
        var id = ids.next();
        var now = UtcTime.toColumn(since);
        var made = jdbc.sql("""
                        insert ignore into app_user
                          (id, username, display_name, password_hash, password_changed_at, enabled, created_at, version)
                        values (?, ?, ?, ?, ?, true, ?, 0)
                        """)
                .params(id, username, displayName, passwords.encode(password), now, now)
                .update();
        if (made == 1) {
            roles.forEach(
                    role -> jdbc.sql("insert into user_role (user_id, role_id) select ?, id from role where name = ?")
                            .params(id, role)
                            .update());
            var words = roles.isEmpty() ? "No roles." : "Roles: " + String.join(", ", new TreeSet<>(roles)) + ".";
            audit.note(Deed.of(DeedKind.USER_ADDED, Thing.user(id, displayName, username), words)
                    .at(since));
        }
    }
}
