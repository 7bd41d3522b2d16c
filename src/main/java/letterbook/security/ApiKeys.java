package letterbook.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import letterbook.base.IdGenerator;
import letterbook.base.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recognises API clients by their keys. */
@Service
public class ApiKeys {

    /** How long a key may still be taken after it was revoked on another node. */
    public static final Duration FRESH_FOR = Duration.ofSeconds(2);

    private final ApiClientTable table;
    private final IdGenerator ids;
    private final AuditTrail audit;
    private final Clock clock;

    /** By the hash of the key; holds known clients only, so that guessing does not fill it. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ApiKeys(ApiClientTable table, IdGenerator ids, AuditTrail audit, Clock clock) {
        this.table = table;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** The client with this key, or empty when there is none or the key is revoked. */
    public Optional<ApiClient> authenticate(ApiKey key) {
        var now = clock.instant();
        var hash = HexFormat.of().formatHex(key.sha256());
        var cached = known.get(hash);
        if (cached != null && now.isBefore(cached.until())) {
            return Optional.of(cached.client());
        }
        var client = table.find(key).filter(found -> !found.isRevoked());
        client.ifPresentOrElse(
                found -> known.put(hash, new Known(found, now.plus(FRESH_FOR))), () -> known.remove(hash));
        return client;
    }

    /** Makes a client with a key that is known beforehand, unless it exists; for the demo. */
    @Transactional
    public void ensure(String name, Set<ApiScope> scopes, ApiKey key) {
        ensure(name, scopes, key, clock.instant());
    }

    /** @param since when it was made */
    @Transactional
    public void ensure(String name, Set<ApiScope> scopes, ApiKey key, Instant since) {
        if (table.find(key).isEmpty()) {
            var client = new ApiClient(ids.next(), name, scopes, since, "Letterbook", null);
            table.add(client, key);
            audit.note(client.added().at(since));
        }
    }

    void forget() {
        known.clear();
    }

    private record Known(ApiClient client, Instant until) {}
}
