package letterbook.channel.einvoice.as4;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import letterbook.channel.einvoice.as4.As4Answer.Flaw;
import letterbook.channel.einvoice.as4.Trust.Revocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates, judged with their issuer over HTTP. */
class TrustTest {

    private final TestAuthority authority = new TestAuthority();

    @AfterEach
    void close() {
        authority.close();
    }

    private Trust trust(Revocation revocation) {
        return new Trust(authority.trusted(), revocation, Clock.systemUTC());
    }

    private Optional<Flaw> flaw(Revocation revocation, X509Certificate certificate) {
        return trust(revocation).objectionTo(certificate).map(As4Answer.NotTrusted::flaw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocsp", "crl", "ocsp crl"})
    void aCertificateThatItsIssuerVouchesForIsGood(String askable) {
        var certificate = authority.certificate("POP000002", askable);

        assertThat(flaw(Revocation.REQUIRED, certificate)).isEmpty();
        assertThat(authority.asked()).contains(askable.split(" ")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocsp", "crl", "ocsp crl"})
    void aCertificateThatWasTakenBackIsRevoked(String askable) {
        var certificate = authority.certificate("POP000002", askable);
        authority.revoke(certificate);

        assertThat(flaw(Revocation.REQUIRED, certificate)).contains(Flaw.REVOKED);
        assertThat(flaw(Revocation.WHERE_POSSIBLE, certificate)).contains(Flaw.REVOKED);
    }

    /** Whether OCSP and CRL answer, and what is then thought of a certificate that names both. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  true,  REQUIRED,       -",
                "true,  false, REQUIRED,       -",
                "false, true,  REQUIRED,       -",
                "false, false, REQUIRED,       NOT_CHECKED",
                "false, false, WHERE_POSSIBLE, -",
                "false, false, OFF,            -"
            })
    void whoeverAnswersDecides(boolean ocsp, boolean crl, Revocation revocation, Flaw flaw) {
        authority.answers(ocsp, crl);

        assertThat(flaw(revocation, authority.certificate("POP000002", "ocsp crl")))
                .isEqualTo(Optional.ofNullable(flaw));
    }

    @Test
    void aCrlAloneTellsOfARevocationWhileOcspIsSilent() {
        var certificate = authority.certificate("POP000002", "ocsp crl");
        authority.revoke(certificate);
        authority.answers(false, true);

        assertThat(flaw(Revocation.REQUIRED, certificate)).contains(Flaw.REVOKED);
        assertThat(authority.asked()).contains("ocsp", "crl");
    }

    @Test
    void aCertificateThatNamesNobodyToAskIsNotChecked() {
        var certificate = authority.certificate("POP000002", "");

        assertThat(flaw(Revocation.REQUIRED, certificate)).contains(Flaw.NOT_CHECKED);
        assertThat(flaw(Revocation.WHERE_POSSIBLE, certificate)).isEmpty();
        assertThat(flaw(Revocation.OFF, certificate)).isEmpty();
    }

    @Test
    void nobodyIsAskedWhereThatIsSwitchedOff() {
        var certificate = authority.certificate("POP000002", "ocsp crl");
        authority.revoke(certificate);

        assertThat(flaw(Revocation.OFF, certificate)).isEmpty();
        assertThat(authority.asked()).isEmpty();
    }

    @Test
    void aCertificateOutOfItsTimeIsNotUsed() {
        assertThat(flaw(Revocation.OFF, authority.expired("POP000002"))).contains(Flaw.OUT_OF_DATE);
        assertThat(flaw(Revocation.OFF, authority.notYetValid("POP000002"))).contains(Flaw.OUT_OF_DATE);
    }

    @Test
    void aCertificateOfAStrangerIsForeignWhateverItSaysOfItsIssuer() {
        assertThat(flaw(Revocation.OFF, authority.forged("POP000002"))).contains(Flaw.FOREIGN);
        assertThat(flaw(Revocation.REQUIRED, authority.forged("POP000002"))).contains(Flaw.FOREIGN);
    }

    @Test
    void anIssuerIsAskedOnceInSixHours() {
        var certificate = authority.certificate("POP000002", "ocsp");
        var now = new Instant[] {Instant.now()};
        var trust = new Trust(authority.trusted(), Revocation.REQUIRED, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });

        trust.objectionTo(certificate);
        trust.objectionTo(certificate);
        assertThat(authority.asked()).containsExactly("ocsp");

        now[0] = now[0].plus(Duration.ofHours(6));
        trust.objectionTo(certificate);
        assertThat(authority.asked()).containsExactly("ocsp", "ocsp");
    }

    @Test
    void thatAnIssuerWasSilentIsNotRemembered() {
        var certificate = authority.certificate("POP000002", "ocsp");
        var trust = trust(Revocation.REQUIRED);
        authority.answers(false, false);
        assertThat(trust.objectionTo(certificate)).isPresent();

        authority.answers(true, true);
        assertThat(trust.objectionTo(certificate)).isEmpty();
    }
}
