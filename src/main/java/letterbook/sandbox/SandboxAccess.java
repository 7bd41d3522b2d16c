package letterbook.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import letterbook.base.DemoMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** In the demo everyone may read what the stand-ins took; outside the demo these addresses do not exist. */
@Configuration
class SandboxAccess {

    @Bean
    @Order(2)
    SecurityFilterChain sandboxApiChain(HttpSecurity http, DemoMode demo) {
        http.securityMatcher("/sandbox/api/**")
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (demo.on()) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
        return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                                .accessDeniedHandler((request, response, denied) ->
                                        response.setStatus(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }
}
