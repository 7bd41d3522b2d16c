package letterbook.channel.einvoice.as4;

import com.helger.peppol.security.PeppolTrustStores;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;

/** Reads keys and authorities from where the settings say. */
final class KeyFiles {

    private KeyFiles() {}

    static As4Keys keys(As4Settings settings, Clock clock) {
        var file = Objects.requireNonNull(settings.keyStore());
        var store = read(file, settings.keyStorePassword());
        var keys = new As4Keys(
                store,
                Optional.ofNullable(settings.keyAlias()).orElseGet(() -> onlyKey(store, file)),
                Optional.ofNullable(settings.keyPassword()).orElse(settings.keyStorePassword()),
                new Trust(
                        Optional.ofNullable(settings.trustStore())
                                .map(path -> read(path, settings.trustStorePassword()))
                                .orElseGet(() -> accessPointAuthorities(settings.network())),
                        settings.revocation(),
                        clock));
        if (settings.partyId() != null && !settings.partyId().equals(keys.seat())) {
            throw new IllegalStateException(
                    "The certificate is that of " + keys.seat() + ", the settings say " + settings.partyId());
        }
        return keys;
    }

    private static KeyStore read(Path file, String password) {
        try {
            return KeyStore.getInstance(file.toFile(), password.toCharArray());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static String onlyKey(KeyStore store, Path file) {
        try {
            var keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                throw new IllegalStateException(file + " holds the keys " + keys + "; name one as key-alias");
            }
            return keys.getFirst();
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static KeyStore accessPointAuthorities(As4Settings.Network network) {
        return switch (network) {
            case PRODUCTION -> PeppolTrustStores.Config2025.TRUSTSTORE_AP_PRODUCTION;
            case TEST -> PeppolTrustStores.Config2025.TRUSTSTORE_AP_TEST;
        };
    }

    static KeyStore publisherAuthorities(As4Settings.Network network) {
        return switch (network) {
            case PRODUCTION -> PeppolTrustStores.Config2025.TRUSTSTORE_SMP_PRODUCTION;
            case TEST -> PeppolTrustStores.Config2025.TRUSTSTORE_SMP_TEST;
        };
    }
}
