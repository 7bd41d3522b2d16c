package letterbook.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import letterbook.security.ApiScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The calls of the interface and the scope that each needs; the first that matches counts. */
enum ApiRoute {
    CUSTOMERS(null, ApiRoute.V1 + "/customers/**", ApiScope.CUSTOMERS_WRITE),
    INVOICES(null, ApiRoute.V1 + "/invoices/**", ApiScope.SUBJECTS_WRITE),
    CONTRACTS(null, ApiRoute.V1 + "/contracts/**", ApiScope.SUBJECTS_WRITE),
    RESEND(null, ApiRoute.V1 + "/communications/*/resend", ApiScope.COMMUNICATIONS_RESEND),
    SEND(HttpMethod.POST, ApiRoute.V1 + "/communications/**", ApiScope.COMMUNICATIONS_SEND),
    READ(null, ApiRoute.V1 + "/communications/**", ApiScope.COMMUNICATIONS_READ);

    static final String V1 = "/api/v1";

    private final RequestMatcher matcher;
    private final ApiScope scope;

    ApiRoute(@Nullable HttpMethod method, String pattern, ApiScope scope) {
        this.matcher = PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
        this.scope = scope;
    }

    RequestMatcher matcher() {
        return matcher;
    }

    ApiScope scope() {
        return scope;
    }

    static Optional<ApiRoute> of(HttpServletRequest request) {
        return Arrays.stream(values())
                .filter(route -> route.matcher.matches(request))
                .findFirst();
    }
}
