package letterbook.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can always manage users, also when two administrators act at once on two nodes. */
@Component
class AdministratorGuard {

    private final JdbcClient jdbc;

    AdministratorGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First step of each change of users or roles: one at a time, until the transaction ends. */
    void takeTurn() {
        jdbc.sql("select id from role order by id limit 1 for update")
                .query(Long.class)
                .single();
    }

    /** Last step of a change that may take a permission away, once it is written. */
    void checkSomebodyManagesUsers() {
        var left = jdbc.sql("""
                        select count(*) from app_user u
                        where u.enabled and exists (
                          select 1 from user_role r join role_permission p on p.role_id = r.role_id
                          where r.user_id = u.id and p.permission = ?)
                        """)
                .param(Permission.MANAGE_USERS_AND_PERMISSIONS.name())
                .query(Long.class)
                .single();
        if (left == 0) {
            throw new AccountException("Nobody could manage users and permissions any more. First give the permission “"
                    + Permission.MANAGE_USERS_AND_PERMISSIONS.label() + "” to someone else.");
        }
    }
}
