package letterbook.security;

import java.util.List;
import java.util.Set;
import letterbook.base.IdGenerator;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Difference;
import letterbook.base.audit.Thing;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators bundle permissions into roles. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.Names.MANAGE_USERS_AND_PERMISSIONS + "')")
public class Roles {

    public static final int MAX_NAME_LENGTH = 80;

    private final RoleRepository roles;
    private final AdministratorGuard guard;
    private final IdGenerator ids;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Roles(RoleRepository roles, AdministratorGuard guard, IdGenerator ids, JdbcClient jdbc, AuditTrail audit) {
        this.roles = roles;
        this.guard = guard;
        this.ids = ids;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A role as listed, with how many users have it. */
    public record RoleRow(long id, int version, String name, boolean builtIn, Set<Permission> permissions, int users) {}

    /** The built-in ones first, then those that were made here in their order. */
    @Transactional(readOnly = true)
    public List<RoleRow> list() {
        return roles.findAllByOrderById().stream()
                .map(role -> new RoleRow(
                        role.id(),
                        role.version(),
                        role.name(),
                        role.isBuiltIn(),
                        role.permissions(),
                        countUsers(role.id())))
                .toList();
    }

    /** @throws AccountException when the name is taken */
    public void add(String name, Set<Permission> permissions) {
        guard.takeTurn();
        var id = ids.next();
        checkName(name, id);
        roles.saveAndFlush(Role.create(id, name, permissions));
        audit.note(Deed.of(
                DeedKind.ROLE_ADDED,
                Thing.role(id, name),
                Difference.between(Set.of(), labels(permissions)).orElse("No permissions.")));
    }

    /** @throws AccountException when the name is taken or nobody could manage users afterwards */
    public void change(long id, int version, String name, Set<Permission> permissions) {
        guard.takeTurn();
        var role = find(id, version);
        checkName(name, id);
        var nameBefore = role.name();
        var before = role.permissions();
        role.change(name, permissions);
        roles.saveAndFlush(role);
        guard.checkSomebodyManagesUsers();
        var renamed = role.name().equals(nameBefore) ? "" : "Name before: " + nameBefore + ".";
        var words = (renamed + " "
                        + Difference.between(labels(before), labels(permissions))
                                .orElse(""))
                .strip();
        if (!words.isEmpty()) {
            audit.note(Deed.of(DeedKind.ROLE_CHANGED, Thing.role(id, role.name()), words));
        }
    }

    /** @throws AccountException when it is built in or somebody has it */
    public void delete(long id, int version) {
        guard.takeTurn();
        var role = find(id, version);
        if (role.isBuiltIn()) {
            throw new AccountException("This role is built in and stays. You can take its permissions away.");
        }
        if (countUsers(id) > 0) {
            throw new AccountException("Users have this role. First give them another one.");
        }
        roles.delete(role);
        audit.note(Deed.of(
                DeedKind.ROLE_DELETED,
                Thing.role(id, role.name()),
                Difference.between(labels(role.permissions()), Set.of()).orElse("")));
    }

    private static List<String> labels(Set<Permission> permissions) {
        return permissions.stream().map(Permission::label).toList();
    }

    private Role find(long id, int version) {
        var role = roles.findById(id).orElseThrow();
        if (role.version() != version) {
            throw new OptimisticLockingFailureException("Role " + id + " was changed meanwhile");
        }
        return role;
    }

    private void checkName(String name, long id) {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new AccountException("Give the role a name of at most " + MAX_NAME_LENGTH + " characters");
        }
        if (roles.existsByNameAndIdNot(name, id)) {
            throw new AccountException("There is a role “" + name + "” already. Choose another name");
        }
    }

    private int countUsers(long roleId) {
        return jdbc.sql("select count(*) from user_role where role_id = ?")
                .param(roleId)
                .query(Integer.class)
                .single();
    }
}
