package letterbook.security;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;

/**
 * A system that uses the interface; its key is not part of it.
 *
 * @param createdBy who made it
 * @param revokedAt since when its key is refused, null while it is taken
 */
public record ApiClient(
        long id,
        String name,
        Set<ApiScope> scopes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant revokedAt) implements Principal {

    @Override
    public String getName() {
        return name;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** For the audit log: that it was made, and with which scopes. */
    Deed added() {
        return Deed.of(
                DeedKind.API_CLIENT_ADDED,
                Thing.apiClient(id, name),
                "Scopes: " + ApiScope.format(scopes).replace(" ", ", ") + ".");
    }

    /** What its requests may do. */
    public List<GrantedAuthority> authorities() {
        return scopes.stream().flatMap(ApiScope::authorities).distinct().toList();
    }
}
