package letterbook.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** In the sandbox everyone may call the stand-ins and read what they took; elsewhere these addresses do not exist. */
@Configuration
class SandboxAccess {

    /** What programs call: each provider under an address of its own. People's pages are beside them. */
    private static final String[] STAND_INS = {
        "/sandbox/api/**",
        "/sandbox/twilio/**",
        "/sandbox/pingen/**",
        "/sandbox/storecove/**",
        "/sandbox/peppol/**",
        "/sandbox/chorus-pro/**"
    };

    @Bean
    @Order(2)
    SecurityFilterChain sandboxApiChain(HttpSecurity http, ObjectProvider<SandboxMessages> sandbox) {
        http.securityMatcher(STAND_INS)
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (sandbox.getIfAvailable() != null) {
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
