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
import org.springframework.stereotype.Service;

/** Recognises API clients by their keys. */
@Service
public class ApiKeys {

    /** How long a key may still be taken after it was revoked on another node. */
    public static final Duration FRESH_FOR = Duration.ofSeconds(2);

    private final ApiClientTable table;
    private final IdGenerator ids;
    private final Clock clock;

    /** By the hash of the key; holds known clients only, so that guessing does not fill it. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ApiKeys(ApiClientTable table, IdGenerator ids, Clock clock) {
        this.table = table;
        this.ids = ids;
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
    public void ensure(String name, Set<ApiScope> scopes, ApiKey key) {
        if (table.find(key).isEmpty()) {
            table.add(new ApiClient(ids.next(), name, scopes, clock.instant(), "Letterbook", null), key);
        }
    }

    void forget() {
        known.clear();
    }

    private record Known(ApiClient client, Instant until) {}
}
