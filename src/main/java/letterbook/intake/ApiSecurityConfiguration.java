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
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiKeys keys, Refusals refusals) {
        return stateless(http)
                .securityMatcher("/api/**")
                .addFilterBefore(new ApiKeyFilter(keys, refusals), AuthorizationFilter.class)
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

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
