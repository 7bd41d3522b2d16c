package letterbook.sandbox.peppol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import letterbook.base.ConditionalOnSandbox;
import letterbook.channel.einvoice.as4.As4Keys;
import letterbook.channel.einvoice.as4.Trust;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keys of the sandbox's network: an authority of its own, access points and a metadata publisher. They are made when they
 * are first needed and kept in the database, so that all nodes share them. They open nothing outside this machine.
 */
@Component
@ConditionalOnSandbox
class SandboxKeys {

    static final String PASSWORD = "sandbox";

    /** Our access point. */
    static final String OURS = "POP000001";
    /** That of all buyers. */
    static final String BUYERS = "POP000002";
    /** One that no trusted authority vouches for. */
    static final String ROGUE = "POP000003";

    private static final String AUTHORITY = "Letterbook sandbox authority";
    private static final String PUBLISHER = "SMP000001";
    private static final String TYPE = "PKCS12";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SingletonSupplier<KeyStore> store = SingletonSupplier.of(this::shared);

    SandboxKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the access point with this name signs with; it trusts the sandbox's authority. */
    As4Keys of(String seat) {
        return new As4Keys(store.obtain(), seat, PASSWORD, new Trust(authorities(), Trust.Revocation.OFF, clock));
    }

    KeyStore authorities() {
        try {
            var trusted = KeyStore.getInstance(TYPE);
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", certificate(AUTHORITY));
            return trusted;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PrivateKey publisherKey() {
        try {
            return (PrivateKey) store.obtain().getKey(PUBLISHER, PASSWORD.toCharArray());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    X509Certificate publisherCertificate() {
        return certificate(PUBLISHER);
    }

    private X509Certificate certificate(String name) {
        try {
            return (X509Certificate) store.obtain().getCertificate(name);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyStore shared() {
        var kept =
                jdbc.sql("select store from sandbox_peppol_keys where id = 1").query(byte[].class);
        try {
            var bytes = kept.optional().orElse(null);
            if (bytes == null) {
                // the node that comes first decides
                jdbc.sql("insert ignore into sandbox_peppol_keys (id, store) values (1, ?)")
                        .param(made())
                        .update();
                bytes = kept.single();
            }
            var read = KeyStore.getInstance(TYPE);
            read.load(new ByteArrayInputStream(bytes), PASSWORD.toCharArray());
            return read;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private byte[] made() throws GeneralSecurityException, IOException {
        var maker = new CertificateMaker();
        var now = clock.instant();
        var authority = maker.authority(AUTHORITY, now);
        var made = KeyStore.getInstance(TYPE);
        made.load(null, null);
        add(made, AUTHORITY, authority, authority);
        for (var name : new String[] {OURS, BUYERS, PUBLISHER}) {
            add(made, name, maker.issuedBy(authority, name, now), authority);
        }
        var stranger = maker.authority("A stranger", now);
        add(made, ROGUE, maker.issuedBy(stranger, ROGUE, now), stranger);
        var bytes = new ByteArrayOutputStream();
        made.store(bytes, PASSWORD.toCharArray());
        return bytes.toByteArray();
    }

    private static void add(
            KeyStore store, String name, CertificateMaker.Certified own, CertificateMaker.Certified authority)
            throws GeneralSecurityException {
        var chain = own.equals(authority)
                ? new Certificate[] {own.certificate()}
                : new Certificate[] {own.certificate(), authority.certificate()};
        store.setKeyEntry(name, own.key(), PASSWORD.toCharArray(), chain);
    }
}
