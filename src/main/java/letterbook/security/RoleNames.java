package letterbook.security;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of roles, for the audit log. */
@Component
class RoleNames {

    private final JdbcClient jdbc;

    RoleNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<String> of(Set<Long> roleIds) {
        return roleIds.isEmpty()
                ? List.of()
                : jdbc.sql("select name from role where id in (:ids) order by name")
                        .param("ids", roleIds)
                        .query((row, number) -> row.getString(1))
                        .list();
    }

    /** {@code Roles: Agent, Team lead.} */
    String inWords(Set<Long> roleIds) {
        return roleIds.isEmpty() ? "No roles." : "Roles: " + String.join(", ", of(roleIds)) + ".";
    }
}
