package letterbook.security;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.base.UtcTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what users may do, in one statement by primary or unique key: it runs in every request of a person. */
@Component
class Standings {

    private static final String SELECT = """
            select u.id, u.username, u.display_name, u.password_hash, u.enabled, u.password_changed_at,
              (select group_concat(distinct p.permission)
                 from user_role r join role_permission p on p.role_id = r.role_id
                where r.user_id = u.id) as permissions
            from app_user u
            """;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Standing> ofUser(long id) {
        return find(jdbc.sql(SELECT + " where u.id = ?").param(id));
    }

    Optional<Standing> ofUsername(String username) {
        return find(jdbc.sql(SELECT + " where u.username = ?").param(username));
    }

    private static Optional<Standing> find(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Standing(
                        new Person(row.getLong("id"), row.getString("username"), row.getString("display_name")),
                        row.getString("password_hash"),
                        row.getBoolean("enabled"),
                        UtcTime.fromColumn(row.getObject("password_changed_at", LocalDateTime.class)),
                        permissions(row.getString("permissions"))))
                .optional();
    }

    private static Set<Permission> permissions(@Nullable String names) {
        // A name that this version does not know was granted by a newer one and means nothing here
        return names == null
                ? Set.of()
                : Stream.of(names.split(","))
                        .flatMap(name -> Arrays.stream(Permission.values())
                                .filter(permission -> permission.name().equals(name)))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
