package letterbook.security;

import java.time.Instant;
import java.util.Set;
import letterbook.SignedInAs;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Makes the security context of {@link SignedInAs}. */
public class SignedInAsContext implements WithSecurityContextFactory<SignedInAs> {

    @Override
    public SecurityContext createSecurityContext(SignedInAs user) {
        var person = new Person(1, user.username(), user.displayName());
        return new SecurityContextImpl(PersonAuthentication.of(person, Set.of(user.value()), Instant.now()));
    }
}
