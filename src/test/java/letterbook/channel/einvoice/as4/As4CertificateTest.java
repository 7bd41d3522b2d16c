package letterbook.channel.einvoice.as4;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import letterbook.IntegrationTest;
import letterbook.channel.einvoice.PeppolInvoices;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Outcome;
import letterbook.organisation.Organisations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the directory tells of the receiver's access point decides whether anything leaves. */
@IntegrationTest
class As4CertificateTest {

    /** Another one each time, since DNS answers are remembered. */
    private final String receiver =
            "0106:" + (10_000_000 + ThreadLocalRandom.current().nextInt(80_000_000));

    @Autowired
    private PeppolInvoices invoices;

    @Autowired
    private SentInvoices sent;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ErrorCatalogue catalogue;

    private final TestAuthority authority = new TestAuthority();
    private final TestDirectory directory = new TestDirectory(authority);
    private final TestDns dns = new TestDns();
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer accessPoint;

    /** Answers nothing that makes sense, and counts who calls. */
    @BeforeEach
    void anAccessPoint() throws IOException {
        accessPoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        accessPoint.createContext("/", call -> {
            calls.incrementAndGet();
            call.getRequestBody().readAllBytes();
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        accessPoint.start();
    }

    @AfterEach
    void close() {
        accessPoint.stop(0);
        dns.close();
        directory.close();
        authority.close();
    }

    private Outcome send(X509Certificate receivers) {
        return send(
                receivers,
                URI.create("http://localhost:" + accessPoint.getAddress().getPort() + "/as4"),
                true);
    }

    private Outcome send(X509Certificate receivers, URI address, boolean plainHttp) {
        return send(authority.certificate("POP000001", ""), receivers, address, plainHttp);
    }

    private Outcome send(X509Certificate own, X509Certificate receivers, URI address, boolean plainHttp) {
        dns.knows(Envelope.participant(receiver), directory.address());
        directory.knows(receiver, address, receivers);
        var trust = new Trust(authority.trusted(), Trust.Revocation.REQUIRED, Clock.systemUTC());
        var ours = authority.store("ap", own);
        var account = new As4Account(
                () -> new As4Keys(ours, "ap", TestAuthority.PASSWORD, trust),
                "0106:90000001",
                null,
                "NL",
                new Directory.Network(TestDns.ZONE, authority::trusted, dns::resolver),
                plainHttp);
        var transport = new As4Transport(
                invoices, new Dispatching(account, organisations, sent, Clock.systemUTC()), sent, Clock.systemUTC());
        return transport.send(As4Deliveries.to(receiver));
    }

    private void assertTriedLater(Outcome outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo(code));
        assertNothingLeft(code);
    }

    private void assertFailed(Outcome outcome, String code) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(CommunicationStatus.FAILED);
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.text()).isNotBlank();
        });
        assertNothingLeft(code);
    }

    private void assertNothingLeft(String code) {
        assertThat(calls).hasValue(0);
        assertThat(catalogue.find(code)).isPresent();
    }

    @Test
    void anExpiredCertificateIsTriedLaterSinceItMayBeRenewed() {
        assertTriedLater(send(authority.expired("POP000002")), "PEPPOL_RECEIVER_CERTIFICATE");
    }

    @Test
    void aCertificateThatIsNotValidYetIsTriedLater() {
        assertTriedLater(send(authority.notYetValid("POP000002")), "PEPPOL_RECEIVER_CERTIFICATE");
    }

    @Test
    void aCertificateOfAnotherAuthorityFails() {
        try (var stranger = new TestAuthority()) {
            assertFailed(send(stranger.certificate("POP000002", "ocsp")), "AS4_RECEIVER_CERTIFICATE");
        }
    }

    @Test
    void aRevokedCertificateFails() {
        var certificate = authority.certificate("POP000002", "ocsp crl");
        authority.revoke(certificate);

        assertFailed(send(certificate), "AS4_RECEIVER_REVOKED");
    }

    @Test
    void aCertificateWhoseIssuerIsSilentIsTriedLater() {
        authority.answers(false, false);

        assertTriedLater(send(authority.certificate("POP000002", "ocsp crl")), "AS4_RECEIVER_NOT_CHECKED");
    }

    @Test
    void anAccessPointWithoutEncryptionFails() {
        var address = URI.create("http://localhost:" + accessPoint.getAddress().getPort() + "/as4");

        assertFailed(send(authority.certificate("POP000002", "ocsp"), address, false), "AS4_RECEIVER_ENTRY");
    }

    @Test
    void anExpiredCertificateOfOurOwnPausesTheNetworkAndSaysSo() {
        var address = URI.create("http://localhost:" + accessPoint.getAddress().getPort() + "/as4");

        assertThat(send(authority.expired("POP000001"), authority.certificate("POP000002", "ocsp"), address, true))
                .isInstanceOfSatisfying(Outcome.OutOfOrder.class, out -> {
                    assertThat(out.code()).isEqualTo("AS4_KEYS");
                    assertThat(out.text()).startsWith("Our certificate POP000001 counts from ");
                });
        assertNothingLeft("AS4_KEYS");
    }

    @Test
    void aGoodCertificateLetsTheInvoiceLeave() {
        assertThat(send(authority.certificate("POP000002", "ocsp"))).isInstanceOf(Outcome.AskLater.class);
        assertThat(calls).hasValue(1);
    }
}
