package letterbook.intake;

import letterbook.security.ApiKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who may call what: the interface by API key, its description and the operators' pages without one. */
@Configuration
class ApiSecurityConfiguration {

    private static final String[] OPEN = {
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/prometheus"
    };

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiKeys keys, RequestLimits limits, Refusals refusals) {
        return stateless(http)
                .securityMatcher("/api/**")
                .addFilterBefore(new ApiKeyFilter(keys, limits, refusals), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    for (var route : ApiRoute.values()) {
                        requests.requestMatchers(route.matcher())
                                .hasAuthority(route.scope().authority());
                    }
                    requests.anyRequest().authenticated();
                })
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, cause) -> refusals.withoutKey(response))
                        .accessDeniedHandler((request, response, cause) -> refusals.outOfScope(request, response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain openPagesSecurity(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(OPEN)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Addresses that no chain lets through, such as those with an encoded slash. */
    @Bean
    RequestRejectedHandler rejectedAddresses(ProblemWriter problems) {
        var elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, cause) -> {
            if (request.getRequestURI().startsWith("/api/")) {
                problems.write(
                        response,
                        Problem.malformed(
                                "The address has characters that are not taken, such as an encoded slash, a semicolon or a line break."));
            } else {
                elsewhere.handle(request, response, cause);
            }
        };
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
