package letterbook.security;

import java.time.Clock;
import java.util.Optional;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Doer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks user name and password. An unknown name, a wrong password and a disabled user look the same from outside. */
@Component
class SignIn implements AuthenticationProvider {

    private final Standings standings;
    private final PasswordEncoder passwords;
    private final SignInBrake brake;
    private final AuditTrail audit;
    private final Clock clock;
    private final String hashOfNobody;

    SignIn(Standings standings, PasswordEncoder passwords, SignInBrake brake, AuditTrail audit, Clock clock) {
        this.standings = standings;
        this.passwords = passwords;
        this.brake = brake;
        this.audit = audit;
        this.clock = clock;
        this.hashOfNobody = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName().strip();
        var password = String.valueOf(attempt.getCredentials());
        if (!brake.lets(username)) {
            // once each time, so that attempts without end do not fill the log
            if (brake.beginsToHold(username)) {
                note(attempt, DeedKind.SIGN_IN_HELD_BACK, standings.ofUsername(username), "Too many failed attempts.");
            }
            throw new LockedException("Too many failed attempts to sign in");
        }
        var standing = standings.ofUsername(username);
        // Compared in any case, so that the time it takes does not tell which names exist
        var matches =
                passwords.matches(password, standing.map(Standing::passwordHash).orElse(hashOfNobody));
        if (standing.isEmpty() || !matches || !standing.get().enabled()) {
            brake.failed(username);
            note(attempt, DeedKind.SIGN_IN_FAILED, standing, reason(standing, matches));
            throw new BadCredentialsException("Wrong user name or password");
        }
        brake.succeeded(username);
        audit.note(Deed.of(DeedKind.SIGNED_IN, null, "")
                .by(standing.get().person().doer())
                .from(addressOf(attempt)));
        return PersonAuthentication.of(standing.get().person(), standing.get().permissions(), clock.instant());
    }

    private void note(Authentication attempt, DeedKind kind, Optional<Standing> standing, String detail) {
        audit.note(Deed.of(kind, standing.map(known -> known.person().thing()).orElse(null), detail)
                .by(Doer.visitor(attempt.getName().strip()))
                .from(addressOf(attempt)));
    }

    private static String reason(Optional<Standing> standing, boolean matches) {
        if (standing.isEmpty()) {
            return "There is no such user.";
        }
        return matches ? "The user is disabled." : "Wrong password.";
    }

    private static @Nullable String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
