package letterbook.security;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import letterbook.base.IdGenerator;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Difference;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators manage who signs in and with which roles. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.Names.MANAGE_USERS_AND_PERMISSIONS + "')")
public class Users {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,80}");

    private final AccountRepository accounts;
    private final AdministratorGuard guard;
    private final PasswordEncoder passwords;
    private final IdGenerator ids;
    private final RoleNames roleNames;
    private final AuditTrail audit;
    private final Clock clock;

    Users(
            AccountRepository accounts,
            AdministratorGuard guard,
            PasswordEncoder passwords,
            IdGenerator ids,
            RoleNames roleNames,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.guard = guard;
        this.passwords = passwords;
        this.ids = ids;
        this.roleNames = roleNames;
        this.audit = audit;
        this.clock = clock;
    }

    /** A user as listed; the version goes back with a change, so that two administrators do not overwrite each other. */
    public record UserRow(
            long id, int version, String username, String displayName, boolean enabled, Set<Long> roleIds) {}

    /** By display name. */
    @Transactional(readOnly = true)
    public List<UserRow> list() {
        return accounts.findAllByOrderByDisplayName().stream().map(Users::row).toList();
    }

    /** @throws AccountException when the name is taken or cannot be one, or the password will not do */
    public void add(String username, String displayName, String password, Set<Long> roleIds) {
        guard.takeTurn();
        if (!USERNAME.matcher(username).matches()) {
            throw new AccountException("Use 2 to 80 letters, digits or . _ - @ + for the user name, without spaces");
        }
        if (accounts.existsByUsername(username)) {
            throw new AccountException("There is a user “" + username + "” already. Choose another user name");
        }
        PasswordRule.check(password, username);
        var account = accounts.saveAndFlush(Account.create(
                ids.next(), username, displayName, passwords.encode(password), roleIds, clock.instant()));
        audit.note(Deed.of(DeedKind.USER_ADDED, account.thing(), roleNames.inWords(roleIds)));
    }

    /** @throws AccountException when nobody could manage users afterwards */
    public void change(long id, int version, String displayName, Set<Long> roleIds) {
        var account = find(id, version);
        var before = account.roleIds();
        var nameBefore = account.displayName();
        account.change(displayName, roleIds);
        accounts.saveAndFlush(account);
        guard.checkSomebodyManagesUsers();
        if (!nameBefore.equals(displayName)) {
            audit.note(Deed.of(DeedKind.USER_RENAMED, account.thing(), "Before: " + nameBefore));
        }
        Difference.between(roleNames.of(before), roleNames.of(roleIds))
                .ifPresent(words -> audit.note(Deed.of(DeedKind.USER_ROLES_CHANGED, account.thing(), words)));
    }

    /**
     * Ends the user's sessions at their next click.
     *
     * @throws AccountException when nobody could manage users afterwards
     */
    public void disable(long id, int version) {
        var account = edit(id, version, Account::disable);
        guard.checkSomebodyManagesUsers();
        audit.note(Deed.of(DeedKind.USER_DISABLED, account.thing(), ""));
    }

    public void enable(long id, int version) {
        var account = edit(id, version, Account::enable);
        audit.note(Deed.of(DeedKind.USER_ENABLED, account.thing(), ""));
    }

    /** @throws AccountException when the password will not do */
    public void resetPassword(long id, int version, String password) {
        var changed = edit(id, version, account -> {
            PasswordRule.check(password, account.username());
            account.changePassword(passwords.encode(password), clock.instant());
        });
        audit.note(Deed.of(DeedKind.PASSWORD_SET, changed.thing(), ""));
    }

    private Account edit(long id, int version, Consumer<Account> change) {
        var account = find(id, version);
        change.accept(account);
        return accounts.saveAndFlush(account);
    }

    private Account find(long id, int version) {
        guard.takeTurn();
        var account = accounts.findById(id).orElseThrow();
        if (account.version() != version) {
            throw new OptimisticLockingFailureException("User " + id + " was changed meanwhile");
        }
        return account;
    }

    private static UserRow row(Account account) {
        return new UserRow(
                account.id(),
                account.version(),
                account.username(),
                account.displayName(),
                account.isEnabled(),
                account.roleIds());
    }
}
