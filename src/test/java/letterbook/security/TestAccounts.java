package letterbook.security;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users and roles for tests, each with a name of its own. */
public class TestAccounts {

    public static final String PASSWORD = "correct horse battery";

    private final AccountProvisioning provisioning;
    private final JdbcClient jdbc;

    public TestAccounts(AccountProvisioning provisioning, JdbcClient jdbc) {
        this.provisioning = provisioning;
        this.jdbc = jdbc;
    }

    /** A user with one role of their own that grants these permissions; answers the user name. */
    public String aUserWho(Permission... permissions) {
        var name = "user-" + UUID.randomUUID().toString().substring(0, 8);
        provisioning.ensureRole(roleOf(name), Set.of(permissions));
        provisioning.ensureUser(name, "Name of " + name, PASSWORD, Set.of(roleOf(name)));
        return name;
    }

    public void grant(String username, Permission permission) {
        jdbc.sql("insert into role_permission (role_id, permission) select id, ? from role where name = ?")
                .params(permission.name(), roleOf(username))
                .update();
    }

    public void withdraw(String username, Permission permission) {
        jdbc.sql("delete from role_permission where permission = ? and role_id = (select id from role where name = ?)")
                .params(permission.name(), roleOf(username))
                .update();
    }

    public void disable(String username) {
        jdbc.sql("update app_user set enabled = false where username = ?")
                .param(username)
                .update();
    }

    public void removeEverybody() {
        jdbc.sql("delete from user_role").update();
        jdbc.sql("delete from app_user").update();
    }

    public static String roleOf(String username) {
        return "role of " + username;
    }
}
