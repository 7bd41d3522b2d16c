package letterbook.security;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks user name and password. An unknown name, a wrong password and a disabled user look the same from outside. */
@Component
class SignIn implements AuthenticationProvider {

    private final Standings standings;
    private final PasswordEncoder passwords;
    private final SignInBrake brake;
    private final Clock clock;
    private final String hashOfNobody;

    SignIn(Standings standings, PasswordEncoder passwords, SignInBrake brake, Clock clock) {
        this.standings = standings;
        this.passwords = passwords;
        this.brake = brake;
        this.clock = clock;
        this.hashOfNobody = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName().strip();
        var password = String.valueOf(attempt.getCredentials());
        if (!brake.lets(username)) {
            throw new LockedException("Too many failed attempts to sign in");
        }
        var standing = standings.ofUsername(username);
        // Compared in any case, so that the time it takes does not tell which names exist
        var matches =
                passwords.matches(password, standing.map(Standing::passwordHash).orElse(hashOfNobody));
        if (standing.isEmpty() || !matches || !standing.get().enabled()) {
            brake.failed(username);
            throw new BadCredentialsException("Wrong user name or password");
        }
        brake.succeeded(username);
        return PersonAuthentication.of(standing.get().person(), standing.get().permissions(), clock.instant());
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
