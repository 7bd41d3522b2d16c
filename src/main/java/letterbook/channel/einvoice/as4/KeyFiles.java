package letterbook.channel.einvoice.as4;

import com.helger.peppol.security.PeppolTrustStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads keys and authorities from where the settings say. */
final class KeyFiles {

    private KeyFiles() {}

    static As4Keys keys(As4Settings settings, Clock clock) {
        var file = Objects.requireNonNull(settings.keyStore());
        var store = read(file, settings.keyStorePassword());
        var alias = Optional.ofNullable(settings.keyAlias()).orElseGet(() -> onlyKey(store, file));
        var password = Optional.ofNullable(settings.keyPassword()).orElse(settings.keyStorePassword());
        open(store, alias, password, file);
        var keys = new As4Keys(
                store,
                alias,
                password,
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
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("There is no file " + file.toAbsolutePath());
        }
        try {
            return KeyStore.getInstance(file.toFile(), password.toCharArray());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static void open(KeyStore store, String alias, String password, Path file) {
        if (!isKey(store, alias)) {
            throw new IllegalStateException(file + " holds no key named " + alias + ", but " + keys(store));
        }
        try {
            store.getKey(alias, password.toCharArray());
        } catch (GeneralSecurityException locked) {
            throw new IllegalStateException(
                    "The key " + alias + " in " + file + " does not open with key-password", locked);
        }
    }

    private static String onlyKey(KeyStore store, Path file) {
        var keys = keys(store);
        if (keys.size() != 1) {
            throw new IllegalStateException(file + " holds the keys " + keys + "; name one as key-alias");
        }
        return keys.getFirst();
    }

    private static List<String> keys(KeyStore store) {
        try {
            return Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
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
