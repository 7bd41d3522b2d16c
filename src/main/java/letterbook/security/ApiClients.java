package letterbook.security;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import letterbook.base.IdGenerator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets administrators manage the systems that use the interface. */
@Service
@PreAuthorize("hasRole('" + Permission.Names.MANAGE_USERS_AND_PERMISSIONS + "')")
public class ApiClients {

    /** Longest name of a client. */
    public static final int MAX_NAME_LENGTH = 80;

    private final ApiClientTable table;
    private final ApiKeys keys;
    private final CurrentUser user;
    private final IdGenerator ids;
    private final Clock clock;

    ApiClients(ApiClientTable table, ApiKeys keys, CurrentUser user, IdGenerator ids, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new client with its key, which is not to be had again. */
    public record Created(ApiClient client, ApiKey key) {}

    public Created create(String name, Set<ApiScope> scopes) {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH || scopes.isEmpty()) {
            throw new IllegalArgumentException("An API client needs a name and at least one scope");
        }
        var client = new ApiClient(ids.next(), name, scopes, clock.instant(), user.displayName(), null);
        var key = ApiKey.random();
        table.add(client, key);
        return new Created(client, key);
    }

    /** The key is refused at once on this node and within {@link ApiKeys#FRESH_FOR} on the others. */
    public void revoke(long id) {
        table.revoke(id, clock.instant());
        keys.forget();
    }

    /** Oldest first, with those that are revoked. */
    public List<ApiClient> list() {
        return table.all();
    }
}
