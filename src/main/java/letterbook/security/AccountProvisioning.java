package letterbook.security;

import java.time.Clock;
import java.util.Set;
import letterbook.base.IdGenerator;
import letterbook.base.UtcTime;
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
    private final Clock clock;

    AccountProvisioning(JdbcClient jdbc, PasswordEncoder passwords, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the role unless there is one of that name; one that exists is left as it is. */
    @Transactional
    public void ensureRole(String name, Set<Permission> permissions) {
        var id = ids.next();
        var made = jdbc.sql("insert ignore into role (id, name, built_in, version) values (?, ?, false, 0)")
                .params(id, name)
                .update();
        if (made == 1) {
            permissions.forEach(
                    permission -> jdbc.sql("insert into role_permission (role_id, permission) values (?, ?)")
                            .params(id, permission.name())
                            .update());
        }
    }

    /** Makes the user unless there is one of that name; one that exists is left as it is. The roles exist already. */
    @Transactional
    public void ensureUser(String username, String displayName, String password, Set<String> roles) {
        var id = ids.next();
        var now = UtcTime.toColumn(clock.instant());
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
        }
    }
}
