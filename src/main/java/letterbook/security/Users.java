package letterbook.security;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import letterbook.base.IdGenerator;
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
    private final Clock clock;

    Users(
            AccountRepository accounts,
            AdministratorGuard guard,
            PasswordEncoder passwords,
            IdGenerator ids,
            Clock clock) {
        this.accounts = accounts;
        this.guard = guard;
        this.passwords = passwords;
        this.ids = ids;
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
        accounts.saveAndFlush(Account.create(
                ids.next(), username, displayName, passwords.encode(password), roleIds, clock.instant()));
    }

    /** @throws AccountException when nobody could manage users afterwards */
    public void change(long id, int version, String displayName, Set<Long> roleIds) {
        edit(id, version, account -> account.change(displayName, roleIds));
        guard.checkSomebodyManagesUsers();
    }

    /**
     * Ends the user's sessions at their next click.
     *
     * @throws AccountException when nobody could manage users afterwards
     */
    public void disable(long id, int version) {
        edit(id, version, Account::disable);
        guard.checkSomebodyManagesUsers();
    }

    public void enable(long id, int version) {
        edit(id, version, Account::enable);
    }

    /** @throws AccountException when the password will not do */
    public void resetPassword(long id, int version, String password) {
        edit(id, version, account -> {
            PasswordRule.check(password, account.username());
            account.changePassword(passwords.encode(password), clock.instant());
        });
    }

    private void edit(long id, int version, Consumer<Account> change) {
        guard.takeTurn();
        var account = accounts.findById(id).orElseThrow();
        if (account.version() != version) {
            throw new OptimisticLockingFailureException("User " + id + " was changed meanwhile");
        }
        change.accept(account);
        accounts.saveAndFlush(account);
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
