package letterbook.channel.einvoice.as4;

import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.security.certificate.CertificateHelper;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

/**
 * What an access point signs with, and whom it trusts.
 *
 * @param store PKCS#12 with the private key and its certificate
 * @param alias of the key
 * @param password of the key
 * @param trust whom it believes
 */
public record As4Keys(KeyStore store, String alias, String password, Trust trust) {

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

    /** Throws, in words for the operator, when the certificate does not count at that time. */
    void checkTime(Instant now) {
        var ours = certificate();
        try {
            ours.checkValidity(Date.from(now));
        } catch (CertificateException outOfDate) {
            throw new IllegalStateException(
                    "Our certificate " + seat() + " counts from "
                            + ours.getNotBefore().toInstant() + " to "
                            + ours.getNotAfter().toInstant() + " only",
                    outOfDate);
        }
    }

    static String seatOf(X509Certificate certificate) {
        return Objects.requireNonNullElse(CertificateHelper.getSubjectCN(certificate), "");
    }

    IAS4CryptoFactory crypto() {
        return new AS4CryptoFactoryInMemoryKeyStore(store, alias, password.toCharArray(), trust.authorities());
    }

    @Override
    public String toString() {
        return "keys of " + seat();
    }
}
