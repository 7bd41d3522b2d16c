package letterbook.security;

import letterbook.base.audit.Doer;
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

    /** The same for the audit log. */
    public Doer doer() {
        var authentication = authentication();
        if (authentication == null) {
            return Doer.LETTERBOOK;
        }
        return switch (authentication.getPrincipal()) {
            case Person person -> person.doer();
            case ApiClient client -> Doer.apiClient(client.id(), client.name());
            case null, default -> Doer.visitor("Somebody");
        };
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
