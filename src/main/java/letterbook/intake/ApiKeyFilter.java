package letterbook.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import letterbook.security.ApiClient;
import letterbook.security.ApiKey;
import letterbook.security.ApiKeys;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request in by the key it carries, and turns it away when its client sends too many. Without a key it goes on as
 * nobody's.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final RequestLimits limits;
    private final Refusals refusals;

    ApiKeyFilter(ApiKeys keys, RequestLimits limits, Refusals refusals) {
        this.keys = keys;
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = keyIn(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiClient> client;
        try {
            client = keys.authenticate(key.get());
        } catch (DataAccessException | TransactionException unreachable) {
            refusals.unavailable(response);
            return;
        }
        if (client.isEmpty()) {
            refusals.unknownKey(response);
            return;
        }
        if (!limits.letsThrough(client.get())) {
            refusals.tooMany(response, limits.perSecond());
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                client.get(), "", client.get().authorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<ApiKey> keyIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new ApiKey(header.substring(BEARER.length()).strip()));
    }
}
