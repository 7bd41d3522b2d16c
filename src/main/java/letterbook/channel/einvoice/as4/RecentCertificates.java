package letterbook.channel.einvoice.as4;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Certificates that were found good a short while ago, so that their issuer is not asked for each message. */
final class RecentCertificates {

    private static final int MOST = 1_000;

    private final Duration kept;

    private final Map<X509Certificate, Instant> since = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<X509Certificate, Instant> eldest) {
            return size() > MOST;
        }
    };

    RecentCertificates(Duration kept) {
        this.kept = kept;
    }

    synchronized boolean holds(X509Certificate certificate, Instant now) {
        var found = since.get(certificate);
        return found != null && now.isBefore(found.plus(kept));
    }

    synchronized void add(X509Certificate certificate, Instant now) {
        since.put(certificate, now);
    }
}
