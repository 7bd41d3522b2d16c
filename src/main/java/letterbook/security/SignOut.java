package letterbook.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Notes who signs out. A session that ends by itself, or by a new password, is no such deed. */
@Component
public class SignOut implements LogoutHandler {

    private static final Logger log = LoggerFactory.getLogger(SignOut.class);

    private final AuditTrail audit;

    SignOut(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof PersonAuthentication signedIn) {
            try {
                audit.note(Deed.of(DeedKind.SIGNED_OUT, null, "")
                        .by(signedIn.person().doer())
                        .from(request.getRemoteAddr()));
            } catch (RuntimeException unnoted) {
                // nobody is kept signed in because the database is away
                log.error(
                        "The audit log misses that {} signed out",
                        signedIn.person().username(),
                        unnoted);
            }
        }
    }
}
