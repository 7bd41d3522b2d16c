package letterbook.security;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import letterbook.base.IdGenerator;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Thing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

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
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    ApiClients(
            ApiClientTable table,
            ApiKeys keys,
            CurrentUser user,
            IdGenerator ids,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.user = user;
        this.ids = ids;
        this.audit = audit;
        this.transactions = transactions;
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
        transactions.executeWithoutResult(transaction -> {
            table.add(client, key);
            audit.note(client.added());
        });
        return new Created(client, key);
    }

    /** The key is refused at once on this node and within {@link ApiKeys#FRESH_FOR} on the others. */
    public void revoke(long id) {
        transactions.executeWithoutResult(transaction -> {
            if (table.revoke(id, clock.instant())) {
                audit.note(Deed.of(DeedKind.API_KEY_REVOKED, Thing.apiClient(id, table.nameOf(id)), ""));
            }
        });
        keys.forget();
    }

    /** Oldest first, with those that are revoked. */
    public List<ApiClient> list() {
        return table.all();
    }
}
