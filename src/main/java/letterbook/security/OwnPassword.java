package letterbook.security;

import java.time.Clock;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets each person change their own password. */
@Service
public class OwnPassword {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;

    OwnPassword(AccountRepository accounts, PasswordEncoder passwords, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes it and ends the person's other sessions.
     *
     * @throws AccountException when the old one is wrong or the new one will not do
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void change(String old, String replacement) {
        var context = SecurityContextHolder.getContext();
        if (!(context.getAuthentication() instanceof PersonAuthentication signedIn)) {
            throw new IllegalStateException("Only people have passwords");
        }
        var account = accounts.findById(signedIn.person().id()).orElseThrow();
        if (!passwords.matches(old, account.passwordHash())) {
            throw new AccountException("The present password is wrong");
        }
        PasswordRule.check(replacement, account.username());
        var now = clock.instant();
        account.changePassword(passwords.encode(replacement), now);
        accounts.saveAndFlush(account);
        audit.note(Deed.of(DeedKind.PASSWORD_CHANGED, account.thing(), ""));
        // The context is the one in the session: this session goes on, those that began before now end
        context.setAuthentication(signedIn.signedInAgainAt(now));
    }
}
