package letterbook.channel.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.io.ResourceLoader;

/** The keys that sign our mails, each for a domain (DKIM, RFC 6376). */
final class DkimKeys {

    static final DkimKeys NONE = new DkimKeys(List.of());

    private final List<Key> keys;

    private DkimKeys(List<Key> keys) {
        this.keys = keys;
    }

    private record Key(String domain, String selector, RSAPrivateKey secret) {

        boolean isFor(String sender) {
            return sender.equals(domain) || sender.endsWith("." + domain);
        }
    }

    /** Throws {@link IllegalArgumentException}, naming the setting, for a key that cannot be used. */
    static DkimKeys read(DkimSettings settings, ResourceLoader resources) {
        return new DkimKeys(settings.dkim().entrySet().stream()
                .map(named -> read(named, resources))
                .toList());
    }

    private static Key read(Map.Entry<String, DkimSettings.Key> named, ResourceLoader resources) {
        var name = "letterbook.email.dkim." + named.getKey();
        var key = named.getValue();
        var read = new Key(
                IDN.toASCII(required(key.domain(), name + ".domain")).toLowerCase(Locale.ROOT),
                required(key.selector(), name + ".selector"),
                secret(required(key.privateKey(), name + ".private-key"), name, resources));
        try {
            signer(read);
        } catch (IllegalStateException unusable) {
            throw new IllegalArgumentException(name + " cannot be used", unusable);
        }
        return read;
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.strip();
    }

    private static RSAPrivateKey secret(String given, String name, ResourceLoader resources) {
        if (PemContent.of(pem(given, resources)).getPrivateKey() instanceof RSAPrivateKey rsa) {
            return rsa;
        }
        throw new IllegalArgumentException(name + ".private-key is no RSA key");
    }

    private static String pem(String given, ResourceLoader resources) {
        if (given.contains("-----BEGIN")) {
            return given;
        }
        try {
            return resources
                    .getResource(given.contains(":") ? given : "file:" + given)
                    .getContentAsString(StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For one mail of a sender at this domain; empty where there is no key for it. */
    Optional<DkimSigner> signer(String senderDomain) {
        var sender = senderDomain.toLowerCase(Locale.ROOT);
        return keys.stream()
                .filter(key -> key.isFor(sender))
                .max((one, other) ->
                        Integer.compare(one.domain().length(), other.domain().length()))
                .map(DkimKeys::signer);
    }

    private static DkimSigner signer(Key key) {
        try {
            var signer = new DkimSigner(key.domain(), key.selector(), key.secret());
            signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            signer.setBodyCanonicalization(Canonicalization.RELAXED);
            // it would ask the DNS for the public key with each mail
            signer.setCheckDomainKey(false);
            return signer;
        } catch (DkimException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
