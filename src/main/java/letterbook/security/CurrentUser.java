package letterbook.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work in this request, a person or an API client. */
@Component
public class CurrentUser {

    /** The name that stands in histories; {@code unknown} outside a request. */
    public String displayName() {
        var authentication = authentication();
        if (authentication == null) {
            return "unknown";
        }
        return authentication.getPrincipal() instanceof Person person ? person.displayName() : authentication.getName();
    }

    public boolean may(Permission permission) {
        var authentication = authentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> permission.authority().equals(granted.getAuthority()));
    }

    private static @org.jspecify.annotations.Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
