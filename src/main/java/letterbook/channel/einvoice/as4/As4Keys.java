package letterbook.channel.einvoice.as4;

import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.security.certificate.CertificateHelper;
import com.helger.security.certificate.TrustedCAChecker;
import com.helger.security.revocation.ERevocationCheckMode;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an access point signs with, and whom it trusts.
 *
 * @param store PKCS#12 with the private key and its certificate
 * @param alias of the key
 * @param password of the key
 * @param trusted certificates of the authorities that issue access points' certificates
 * @param askIssuer whether the issuer is asked about each certificate, by CRL or OCSP
 */
public record As4Keys(KeyStore store, String alias, String password, KeyStore trusted, boolean askIssuer) {

    private static final Duration ANSWERS_KEPT = Duration.ofHours(6);
    private static final int ANSWERS = 1_000;

    /** Our name on the network, {@code POP000123}: the common name of the certificate. */
    public String seat() {
        return seatOf(certificate());
    }

    /** The certificate of the private key. */
    public X509Certificate certificate() {
        try {
            return (X509Certificate) Objects.requireNonNull(store.getCertificate(alias), "No key named " + alias);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String seatOf(X509Certificate certificate) {
        return Objects.requireNonNullElse(CertificateHelper.getSubjectCN(certificate), "");
    }

    IAS4CryptoFactory crypto() {
        return new AS4CryptoFactoryInMemoryKeyStore(store, alias, password.toCharArray(), trusted);
    }

    /** Tells whether a certificate was issued by one of the trusted authorities, and is valid. */
    TrustedCAChecker checker() {
        return new TrustedCAChecker(
                askIssuer ? ERevocationCheckMode.OCSP_BEFORE_CRL : ERevocationCheckMode.NONE,
                ANSWERS_KEPT,
                ANSWERS,
                authorities().toArray(X509Certificate[]::new));
    }

    private Stream<X509Certificate> authorities() {
        try {
            return Collections.list(trusted.aliases()).stream().map(name -> {
                try {
                    return (X509Certificate) Objects.requireNonNull(trusted.getCertificate(name));
                } catch (GeneralSecurityException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            });
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public String toString() {
        return "keys of " + seat();
    }
}
