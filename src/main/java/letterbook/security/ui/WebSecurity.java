package letterbook.security.ui;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import letterbook.security.LivePermissions;
import letterbook.security.SignOut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** What people may reach with a browser. Whatever no chain before it took and it does not name is denied. */
@Configuration
class WebSecurity {

    @Bean
    SecurityFilterChain peopleChain(
            HttpSecurity http, LivePermissions permissions, SignOut signOut, VaadinDefaultRequestCache requests) {
        requests.setDelegateRequestCache(withoutTraceInTheAddress());
        permissions.watch(http);
        var failures = new ExceptionMappingAuthenticationFailureHandler();
        failures.setDefaultFailureUrl("/login?error");
        failures.setExceptionMappings(Map.of(LockedException.class.getName(), "/login?wait"));
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/styles/**", "/icons/**")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll())
                // Messages are shown as sent in frames of our own pages
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                // An address that leads nowhere gets the page that says so
                                .anyRequest(any -> any.authenticated()))
                // After Vaadin's part, which names the page to sign in on
                .formLogin(form -> form.failureHandler(failures))
                .logout(out -> out.addLogoutHandler(signOut))
                .build();
    }

    /** After signing in the address is the one that was asked for, without {@code ?continue}. */
    @SuppressWarnings("NullAway") // null turns the parameter off, though the annotation does not say so
    private static RequestCache withoutTraceInTheAddress() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
