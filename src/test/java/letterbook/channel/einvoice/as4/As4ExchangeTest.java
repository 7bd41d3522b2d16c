package letterbook.channel.einvoice.as4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import letterbook.IntegrationTest;
import letterbook.base.OwnAddress;
import letterbook.base.ServiceAddress;
import letterbook.channel.einvoice.PeppolInvoices;
import letterbook.channel.einvoice.PeppolRules;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import letterbook.organisation.Organisations;
import letterbook.sandbox.SandboxMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over real HTTP to the access point of the buyers in the sandbox, signed and encrypted. */
@IntegrationTest
class As4ExchangeTest {

    private static final Path OFFICIAL = Path.of("../shared/data/peppol-bis");

    @Autowired
    private As4Transport transport;

    @Autowired
    private As4Account account;

    @Autowired
    private PeppolInvoices invoices;

    @Autowired
    private PeppolRules rules;

    @Autowired
    private SentInvoices sent;

    @Autowired
    private Organisations organisations;

    @Autowired
    private SandboxMessages buyers;

    @Autowired
    private ErrorCatalogue catalogue;

    @Autowired
    private OwnAddress own;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    static Stream<Path> official() throws IOException {
        if (!Files.isDirectory(OFFICIAL)) {
            return Stream.of(OFFICIAL);
        }
        try (var files = Files.list(OFFICIAL)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("official")
    void anOfficialInvoiceArrivesByteForByte(Path file) throws Exception {
        assumeTrue(Files.isRegularFile(file), () -> "The official invoices are not at " + OFFICIAL.toAbsolutePath());
        var ubl = Files.readAllBytes(file);

        assertThat(rules.check(ubl)).isEmpty();
        assertArrivesAsItWas(ubl);
    }

    @Test
    void spacesQuotesAndCommentsInAnInvoiceStayAsTheyWere() throws Exception {
        assertArrivesAsItWas(As4Deliveries.invoice("1"));
    }

    @Test
    void anInvoiceInAnotherEncodingArrivesWithTheSameCharacters() throws Exception {
        var text = new String(As4Deliveries.invoice("1"), StandardCharsets.UTF_8).replace("UTF-8", "windows-1252");
        var delivery = As4Deliveries.of(text.getBytes("windows-1252"), As4Deliveries.BUYER, Instant.now());

        assertThat(transport.send(delivery)).isInstanceOf(Outcome.Delivered.class);

        assertThat(new String(arrived(delivery), StandardCharsets.UTF_8)).isEqualTo(element(text));
    }

    private void assertArrivesAsItWas(byte[] ubl) throws Exception {
        var delivery = As4Deliveries.of(ubl, As4Deliveries.BUYER, Instant.now());

        assertThat(transport.send(delivery)).isInstanceOf(Outcome.Delivered.class);

        var expected = element(new String(ubl, StandardCharsets.UTF_8));
        assertThat(arrived(delivery)).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
    }

    /** What may stand before the first element cannot travel in an envelope. */
    private static String element(String document) {
        var start = Math.max(document.indexOf("<Invoice"), document.indexOf("<CreditNote"));
        return document.substring(start).strip();
    }

    private byte[] arrived(Delivery delivery) {
        var message =
                buyers.find("Peppol AS4", sent.sending(delivery).instance()).orElseThrow();
        assertThat(message.to()).isEqualTo(delivery.receiver());
        return buyers.raw(message.id()).orElseThrow();
    }

    private long arrivals(Delivery delivery) {
        return jdbc.sql("select count(*) from sandbox_message where reference = ?")
                .param(sent.sending(delivery).instance())
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "00000404, REJECTED, PEPPOL_RECIPIENT_UNKNOWN",
        "00000415, REJECTED, PEPPOL_DOCUMENT_NOT_SUPPORTED",
        "00000403, REJECTED, AS4_NOT_SERVICED",
        "00000495, FAILED, AS4_RECEIVER_CERTIFICATE",
        "00000400, FAILED, AS4_REFUSED",
        "00000102, FAILED, AS4_REFUSED",
        "00000103, FAILED, AS4_REFUSED"
    })
    void whatTheNetworkRefusesIsRefused(String number, CommunicationStatus status, String code) {
        var outcome = transport.send(As4Deliveries.to("0106:" + number));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.text()).isNotBlank();
        });
        assertThat(catalogue.find(code)).isPresent();
    }

    @Test
    void anAccessPointThatKnowsTheMessageAlreadyHasIt() {
        assertThat(transport.send(As4Deliveries.to("0106:00000409"))).isInstanceOf(Outcome.Delivered.class);
    }

    @ParameterizedTest
    @CsvSource({"00000005, EBMS:0005", "00000202, EBMS:0202"})
    void troubleBehindTheAccessPointIsTriedLater(String number, String error) {
        var delivery = As4Deliveries.to("0106:" + number);

        assertThat(transport.send(delivery)).isInstanceOfSatisfying(Outcome.RetryLater.class, later -> {
            assertThat(later.code()).isEqualTo("AS4_ACCESS_POINT_TROUBLE");
            assertThat(later.text()).contains(error);
        });
        assertThat(arrivals(delivery)).isZero();
    }

    /** After a lost answer only what is said of the message itself settles it. */
    @Test
    void troubleAfterALostAnswerLeavesItOpen() {
        var delivery = As4Deliveries.to("0106:00000005");
        transport.send(delivery);

        assertThat(transport.reconcile(delivery)).isInstanceOf(Outcome.AskLater.class);
    }

    @Test
    void anAccessPointThatIsDownIsTriedLater() {
        assertThat(transport.send(As4Deliveries.to("0106:00000503")))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo("PEPPOL_ACCESS_POINT_UNAVAILABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000444", "00000204", "00000504"})
    void aLostAnswerLeadsToTheSameMessageAgainAndToOneInvoice(String number) {
        var delivery = As4Deliveries.to("0106:" + number);

        assertThat(transport.send(delivery)).isInstanceOf(Outcome.AskLater.class);
        assertThat(transport.reconcile(delivery)).isInstanceOf(Outcome.Delivered.class);
        assertThat(transport.reconcile(delivery)).isInstanceOf(Outcome.Delivered.class);

        assertThat(arrivals(delivery)).isOne();
    }

    @Test
    void whoNeverAnswersIsAskedAsLongAsItWouldKnowTheMessageAgain() {
        var attempted = clock.instant();
        var delivery = As4Deliveries.of(As4Deliveries.invoice("1"), "0106:00000408", attempted);

        assertThat(transport.send(delivery)).isInstanceOf(Outcome.AskLater.class);
        assertThat(at(attempted.plus(As4Transport.REMEMBERED)).reconcile(delivery))
                .isInstanceOf(Outcome.AskLater.class);
        assertThat(at(attempted.plus(As4Transport.REMEMBERED).plusMillis(1)).reconcile(delivery))
                .isInstanceOf(Outcome.Unknown.class);
    }

    private As4Transport at(Instant moment) {
        return over(account, Clock.fixed(moment, clock.getZone()));
    }

    private As4Transport over(As4Account other, Clock at) {
        return new As4Transport(invoices, new Dispatching(other, organisations, sent, at), sent, at);
    }

    @Test
    void whatWasNeverNotedNeverLeft() {
        var delivery = As4Deliveries.of(
                As4Deliveries.invoice("1"), As4Deliveries.BUYER, clock.instant().minus(Duration.ofDays(3)));

        assertThat(transport.reconcile(delivery))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo("AS4_INTERRUPTED"));
    }

    @Test
    void aDirectoryThatIsDownIsAskedLater() {
        var elsewhere = account(new Directory.Publisher(
                ServiceAddress.of(URI.create("http://localhost:1")),
                account.directory().trusted()));

        assertThat(over(elsewhere, clock).send(As4Deliveries.to(As4Deliveries.BUYER)))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo("AS4_LOOKUP_UNAVAILABLE"));
    }

    @Test
    void aDirectoryThatNobodyVouchesForIsNotBelieved() throws Exception {
        var nobody = KeyStore.getInstance("PKCS12");
        nobody.load(null, null);
        nobody.setCertificateEntry("other", account.keys().get().certificate());
        var publisher = (Directory.Publisher) account.directory();
        var distrusting = account(new Directory.Publisher(publisher.address(), () -> nobody));

        assertThat(over(distrusting, clock).send(As4Deliveries.to(As4Deliveries.BUYER)))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo("AS4_LOOKUP_UNAVAILABLE"));
    }

    private As4Account account(Directory directory) {
        return new As4Account(
                account.keys(), account.participant(), account.serviceProvider(), account.country(), directory, true);
    }

    @Test
    void keysThatCannotBeReadPauseTheNetwork() {
        var broken = new As4Account(
                () -> {
                    throw new IllegalStateException("Cannot read ap.p12: wrong password");
                },
                account.participant(),
                null,
                "NL",
                account.directory(),
                true);

        assertThat(over(broken, clock).send(As4Deliveries.to(As4Deliveries.BUYER)))
                .isEqualTo(new Outcome.OutOfOrder("AS4_KEYS", "Cannot read ap.p12: wrong password"));
    }

    @Test
    void invoicesLeaveOverEncryptedConnectionsOnly() {
        var strict = new As4Account(account.keys(), account.participant(), null, "NL", account.directory(), false);

        assertThat(over(strict, clock).send(As4Deliveries.to(As4Deliveries.BUYER)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.text()).contains("no encrypted connection"));
    }

    @Test
    void anAccessPointOfTheOutsideWorldIsNamedByItsCertificate() {
        assertThat(account.keys().get().seat()).isEqualTo("POP000001");
        assertThat(own.local(ResponseAddress.PATH)).hasPath("/webhooks/peppol/as4");
        assertThat(List.of(Lookup.zone(true), Lookup.zone(false))).doesNotHaveDuplicates();
    }
}
