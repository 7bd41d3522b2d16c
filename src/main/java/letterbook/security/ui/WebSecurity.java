package letterbook.security.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import letterbook.security.LivePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;

/** What people may reach with a browser. Whatever no chain before it took and it does not name is denied. */
@Configuration
class WebSecurity {

    @Bean
    SecurityFilterChain peopleChain(HttpSecurity http, LivePermissions permissions) {
        permissions.watch(http);
        var failures = new ExceptionMappingAuthenticationFailureHandler();
        failures.setDefaultFailureUrl("/login?error");
        failures.setExceptionMappings(Map.of(LockedException.class.getName(), "/login?wait"));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/styles/**", "/icons/**")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll())
                .formLogin(form -> form.failureHandler(failures))
                // Messages are shown as sent in frames of our own pages
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                // An address that leads nowhere gets the page that says so
                                .anyRequest(any -> any.authenticated()))
                .build();
    }
}
