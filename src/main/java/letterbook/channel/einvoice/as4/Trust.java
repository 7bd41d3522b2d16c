package letterbook.channel.einvoice.as4;

import com.helger.security.certificate.TrustedCAChecker;
import com.helger.security.revocation.ERevocationCheckMode;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import letterbook.channel.einvoice.as4.As4Answer.Flaw;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges certificates of other access points: whether one of the network's authorities signed it, whether it is valid now,
 * and whether its issuer took it back. The last is asked by OCSP, and by CRL where that gives no answer.
 */
public final class Trust {

    private static final Logger log = LoggerFactory.getLogger(Trust.class);

    private static final String PKIX = "PKIX";

    /** An answer of the issuer counts that long. */
    private static final Duration KEPT = Duration.ofHours(6);

    private final KeyStore authorities;
    private final Revocation revocation;
    private final Clock clock;
    private final RecentCertificates good = new RecentCertificates(KEPT);

    /**
     * @param authorities certificates of those who issue access points' certificates
     * @param revocation whether the issuer is asked about each certificate
     */
    public Trust(KeyStore authorities, Revocation revocation, Clock clock) {
        this.authorities = authorities;
        this.revocation = revocation;
        this.clock = clock;
    }

    /** Whether the issuer is asked if it took a certificate back. */
    public enum Revocation {
        /** It must have answered. */
        REQUIRED,
        /** It is asked; while it does not answer, the certificate counts as good. */
        WHERE_POSSIBLE,
        /** It is not asked. */
        OFF
    }

    KeyStore authorities() {
        return authorities;
    }

    /** What speaks against a certificate; empty when it is good. Takes as long as its issuer takes to answer. */
    Optional<As4Answer.NotTrusted> objectionTo(X509Certificate certificate) {
        var now = clock.instant();
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateException outOfDate) {
            return objection(
                    Flaw.OUT_OF_DATE,
                    "it is valid from " + certificate.getNotBefore().toInstant() + " to "
                            + certificate.getNotAfter().toInstant());
        }
        if (good.holds(certificate, now)) {
            return Optional.empty();
        }
        try {
            validate(certificate, now, null);
        } catch (GeneralSecurityException foreign) {
            return objection(Flaw.FOREIGN, Exchange.said(foreign));
        }
        if (revocation == Revocation.OFF) {
            return Optional.empty();
        }
        try {
            askIssuer(certificate, now);
            good.add(certificate, now);
            return Optional.empty();
        } catch (GeneralSecurityException bad) {
            return bad instanceof CertPathValidatorException told && told.getReason() == BasicReason.REVOKED
                    ? objection(Flaw.REVOKED, "its issuer took it back")
                    : silence(certificate, Exchange.said(bad));
        }
    }

    private Optional<As4Answer.NotTrusted> silence(X509Certificate certificate, String why) {
        if (revocation == Revocation.REQUIRED) {
            return objection(Flaw.NOT_CHECKED, "its issuer does not tell whether it took it back: " + why);
        }
        log.warn(
                "The issuer does not tell whether it took back the certificate of {}, which counts as good: {}",
                As4Keys.seatOf(certificate),
                why);
        return Optional.empty();
    }

    private static Optional<As4Answer.NotTrusted> objection(Flaw flaw, String why) {
        return Optional.of(new As4Answer.NotTrusted(flaw, "The access point’s certificate cannot be used: " + why));
    }

    private void askIssuer(X509Certificate certificate, Instant now) throws GeneralSecurityException {
        var issuer = (PKIXRevocationChecker) CertPathValidator.getInstance(PKIX).getRevocationChecker();
        issuer.setOptions(EnumSet.of(PKIXRevocationChecker.Option.ONLY_END_ENTITY));
        validate(certificate, now, issuer);
    }

    private void validate(X509Certificate certificate, Instant now, @Nullable PKIXCertPathChecker besides)
            throws GeneralSecurityException {
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
        var parameters = new PKIXParameters(authorities);
        parameters.setDate(Date.from(now));
        parameters.setRevocationEnabled(false);
        if (besides != null) {
            parameters.addCertPathChecker(besides);
        }
        CertPathValidator.getInstance(PKIX).validate(path, parameters);
    }

    /** Phase4's own check, which knows issuers by their names alone; it comes after this one. */
    TrustedCAChecker names() {
        return new TrustedCAChecker(ERevocationCheckMode.NONE, KEPT, 1, certificates());
    }

    private X509Certificate[] certificates() {
        try {
            var all = Collections.list(authorities.aliases());
            var certificates = new X509Certificate[all.size()];
            for (int at = 0; at < certificates.length; at++) {
                certificates[at] = (X509Certificate) Objects.requireNonNull(authorities.getCertificate(all.get(at)));
            }
            return certificates;
        } catch (KeyStoreException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
