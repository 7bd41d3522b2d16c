package letterbook.channel.einvoice.as4;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.IParticipantIdentifier;
import com.helger.peppolid.IProcessIdentifier;
import com.helger.peppolid.factory.PeppolIdentifierFactory;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import letterbook.base.ServiceAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Resolver;

/** From the name of a receiver over DNS and HTTP to its access point. */
class LookupTest {

    private static final URI ACCESS_POINT = URI.create("https://ap.example/as4");
    private static final InvoiceHeading INVOICE = heading();

    private final TestAuthority authority = new TestAuthority();
    private final TestDirectory publisher = new TestDirectory(authority);
    private final TestDns dns = new TestDns();
    private final X509Certificate certificate = authority.certificate("POP000002", "");

    /** Another one each time, since DNS answers are remembered. */
    private final IParticipantIdentifier receiver =
            Envelope.participant("0106:R" + UUID.randomUUID().toString().substring(0, 8));

    @AfterEach
    void close() {
        dns.close();
        publisher.close();
        authority.close();
    }

    private static InvoiceHeading heading() {
        try {
            return InvoiceHeading.of(As4Deliveries.invoice("1"));
        } catch (javax.xml.stream.XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Found find() {
        return find(dns::resolver);
    }

    private Found find(Supplier<Resolver> names) {
        return find(new Directory.Network(TestDns.ZONE, authority::trusted, names), INVOICE.kind(), INVOICE.process());
    }

    private Found find(Directory in, IDocumentTypeIdentifier kind, IProcessIdentifier process) {
        return new Lookup(in, Clock.systemUTC()).find(receiver, kind, process);
    }

    @Test
    void theDnsLeadsToThePublisherAndThatToTheAccessPoint() {
        dns.knows(receiver, publisher.address());
        publisher.knows(receiver.getValue(), ACCESS_POINT, certificate);

        assertThat(find()).isEqualTo(new Found.At(new Endpoint(ACCESS_POINT, certificate)));
    }

    @Test
    void theServerThatTheSettingsNameIsAsked() {
        dns.knows(receiver, publisher.address());
        publisher.knows(receiver.getValue(), ACCESS_POINT, certificate);

        assertThat(find(() -> NameServers.of(dns.server()))).isInstanceOf(Found.At.class);
    }

    @Test
    void whoHasNoNameIsNobody() {
        assertThat(find()).isInstanceOf(Found.Nobody.class);
    }

    @Test
    void whoHasANameThatLeadsNowhereIsNobody() {
        dns.knowsTheNameOf(receiver);

        assertThat(find()).isInstanceOf(Found.Nobody.class);
    }

    @Test
    void aNameForAnotherServiceIsNotFollowed() {
        dns.knows(receiver, "Meta:CNS", publisher.address());

        assertThat(find()).isInstanceOf(Found.Nobody.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Rcode.SERVFAIL, Rcode.REFUSED})
    void aDnsThatFailsIsAskedLater(int rcode) {
        dns.knows(receiver, publisher.address()).fails(rcode);

        assertThat(find()).isInstanceOf(Found.NoAnswer.class);
    }

    @Test
    void aDnsThatIsSilentIsAskedLater() {
        dns.isSilent();

        assertThat(find()).isInstanceOf(Found.NoAnswer.class);
    }

    @Test
    void aDnsThatIsAwayIsAskedLater() {
        dns.close();

        assertThat(find()).isInstanceOf(Found.NoAnswer.class);
    }

    @Test
    void aPublisherWithoutAUsableAddressIsNotAsked() {
        dns.knows(receiver, URI.create("ftp://smp.example/"));

        assertThat(find()).isInstanceOf(Found.Unusable.class);
    }

    @Test
    void whomThePublisherDoesNotKnowIsNobody() {
        dns.knows(receiver, publisher.address());

        assertThat(find()).isInstanceOf(Found.Nobody.class);
    }

    @Test
    void whoTakesNoInvoicesIsKnownAllTheSame() {
        dns.knows(receiver, publisher.address());
        publisher.knows(receiver.getValue());

        assertThat(find()).isInstanceOf(Found.NotThisKind.class);
    }

    @Test
    void whoTakesThemInAnotherProcessOnlyTakesNoneOfOurs() {
        publisher.knows(receiver.getValue(), ACCESS_POINT, certificate);
        var other = Objects.requireNonNull(
                PeppolIdentifierFactory.INSTANCE.createProcessIdentifierWithDefaultScheme("urn:other"));

        assertThat(find(publisher.directory(), INVOICE.kind(), other)).isInstanceOf(Found.NotThisKind.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void aPublisherThatFailsIsAskedLater(int status) {
        dns.knows(receiver, publisher.fails(status).address());

        assertThat(find()).isInstanceOf(Found.NoAnswer.class);
    }

    @Test
    void aPublisherThatIsAwayIsAskedLater() {
        dns.knows(receiver, publisher.address());
        publisher.close();

        assertThat(find()).isInstanceOf(Found.NoAnswer.class);
    }

    @Test
    void aPublisherThatNobodyVouchesForIsNotBelieved() {
        publisher.knows(receiver.getValue(), ACCESS_POINT, certificate);
        try (var stranger = new TestAuthority()) {
            var distrusting = new Directory.Publisher(ServiceAddress.of(publisher.address()), stranger::trusted);

            assertThat(find(distrusting, INVOICE.kind(), INVOICE.process())).isInstanceOf(Found.NoAnswer.class);
        }
    }
}
