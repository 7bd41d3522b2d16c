package letterbook.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.security.Roles.RoleRow;
import letterbook.security.Users.UserRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
@SignedInAs(Permission.MANAGE_USERS_AND_PERMISSIONS)
class LastAdministratorTest {

    @Autowired
    private Users users;

    @Autowired
    private Roles roles;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private JdbcClient jdbc;

    private TestAccounts accounts;
    private UserRow administrator;

    @BeforeEach
    void oneAdministrator() {
        accounts = new TestAccounts(provisioning, jdbc);
        accounts.removeEverybody();
        administrator = user(accounts.aUserWho(Permission.MANAGE_USERS_AND_PERMISSIONS));
    }

    @Test
    void theLastAdministratorCannotBeDisabled() {
        assertThatThrownBy(() -> users.disable(administrator.id(), administrator.version()))
                .isInstanceOf(AccountException.class)
                .hasMessageContaining("Nobody could manage users");
    }

    @Test
    void theLastAdministratorCannotLoseTheRole() {
        assertThatThrownBy(() -> users.change(administrator.id(), administrator.version(), "Anna", Set.of()))
                .isInstanceOf(AccountException.class);
    }

    @Test
    void theLastRoleThatManagesUsersCannotLoseThePermission() {
        var role = role(TestAccounts.roleOf(administrator.username()));

        assertThatThrownBy(
                        () -> roles.change(role.id(), role.version(), role.name(), Set.of(Permission.EDIT_CUSTOMERS)))
                .isInstanceOf(AccountException.class);
    }

    @Test
    void anAdministratorCanBeDisabledWhileThereIsAnother() {
        accounts.aUserWho(Permission.MANAGE_USERS_AND_PERMISSIONS);

        assertThatCode(() -> users.disable(administrator.id(), administrator.version()))
                .doesNotThrowAnyException();
    }

    @Test
    void aRoleThatSomebodyHasCannotBeDeleted() {
        var role = role(TestAccounts.roleOf(administrator.username()));

        assertThatThrownBy(() -> roles.delete(role.id(), role.version()))
                .isInstanceOf(AccountException.class)
                .hasMessageContaining("Users have this role");
    }

    private UserRow user(String username) {
        return users.list().stream()
                .filter(row -> row.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private RoleRow role(String name) {
        return roles.list().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
