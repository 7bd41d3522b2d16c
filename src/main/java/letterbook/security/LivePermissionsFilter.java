package letterbook.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Compares the signed-in person with the database; signs out who is disabled or got a new password. */
final class LivePermissionsFilter extends OncePerRequestFilter {

    private final Standings standings;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    LivePermissionsFilter(Standings standings) {
        this.standings = standings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication known) {
            refresh(known, request, response);
        }
        chain.doFilter(request, response);
    }

    private void refresh(PersonAuthentication known, HttpServletRequest request, HttpServletResponse response) {
        var standing = standings.ofUser(known.person().id());
        if (standing.isEmpty()
                || !standing.get().enabled()
                || known.signedInAt().isBefore(standing.get().passwordChangedAt())) {
            signOut(request);
            return;
        }
        var now = standing.get();
        if (!now.person().equals(known.person()) || !known.grantsExactly(now.permissions())) {
            var context = new SecurityContextImpl(
                    PersonAuthentication.of(now.person(), now.permissions(), known.signedInAt()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }

    private static void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
