package letterbook.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Lets a changed permission count from the next request on: the next click, not the next sign-in. */
@Component
public class LivePermissions {

    private final Standings standings;

    LivePermissions(Standings standings) {
        this.standings = standings;
    }

    /** Adds the comparison with the database to a chain of filters. */
    public void watch(HttpSecurity http) {
        http.addFilterBefore(new LivePermissionsFilter(standings), AnonymousAuthenticationFilter.class);
    }
}
