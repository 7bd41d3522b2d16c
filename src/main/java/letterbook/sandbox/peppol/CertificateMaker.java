package letterbook.sandbox.peppol;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates as OpenPeppol would, for use on one machine. */
final class CertificateMaker {

    private static final Duration VALID = Duration.ofDays(3650);
    private static final int SERIAL_BITS = 120;
    private static final int KEY_BITS = 2048;

    private final SecureRandom random = new SecureRandom();

    /** A key with its certificate. */
    record Certified(PrivateKey key, X509Certificate certificate) {}

    /** An authority that vouches for itself. */
    Certified authority(String name, Instant now) {
        var pair = pair();
        return new Certified(pair.getPrivate(), issue(pair, name, pair.getPrivate(), subject(name), true, now));
    }

    Certified issuedBy(Certified authority, String name, Instant now) {
        var pair = pair();
        var issuer = authority.certificate().getSubjectX500Principal();
        return new Certified(pair.getPrivate(), issue(pair, name, authority.key(), issuer, false, now));
    }

    private KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509Certificate issue(
            KeyPair pair, String name, PrivateKey by, X500Principal issuer, boolean authority, Instant now) {
        try {
            var usage = authority
                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                    : KeyUsage.digitalSignature | KeyUsage.keyEncipherment | KeyUsage.dataEncipherment;
            var certificate = new JcaX509v3CertificateBuilder(
                            issuer,
                            new BigInteger(SERIAL_BITS, random),
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(VALID)),
                            subject(name),
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(by));
            return new JcaX509CertificateConverter().getCertificate(certificate);
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X500Principal subject(String name) {
        return new X500Principal("CN=" + name + ",O=Letterbook sandbox,C=NL");
    }
}
