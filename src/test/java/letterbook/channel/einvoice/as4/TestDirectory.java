package letterbook.channel.einvoice.as4;

import com.helger.peppolid.factory.PeppolIdentifierFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import letterbook.base.ServiceAddress;
import letterbook.sandbox.peppol.PublishedMetadata;

/** A metadata publisher over HTTP that says what a test wants; its certificate is of an authority. */
final class TestDirectory implements AutoCloseable {

    private final HttpServer server;
    private final TestAuthority authority;
    private final X509Certificate own;
    private final Map<String, Optional<Endpoint>> receivers = new ConcurrentHashMap<>();
    private volatile int failure;

    TestDirectory(TestAuthority authority) {
        this.authority = authority;
        own = authority.certificate("SMP000001", "");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** It is asked about everybody. */
    Directory directory() {
        return new Directory.Publisher(ServiceAddress.of(address()), authority::trusted);
    }

    TestDirectory knows(String participant, URI accessPoint, X509Certificate certificate) {
        receivers.put(participant, Optional.of(new Endpoint(accessPoint, certificate)));
        return this;
    }

    /** Who takes no invoices. */
    TestDirectory knows(String participant) {
        receivers.put(participant, Optional.empty());
        return this;
    }

    /** From now on it answers with this status alone. */
    TestDirectory fails(int status) {
        failure = status;
        return this;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath().substring(1).split("/services/", 2);
            var participant =
                    Objects.requireNonNull(PeppolIdentifierFactory.INSTANCE.parseParticipantIdentifier(path[0]));
            var known = receivers.get(participant.getValue());
            if (failure > 0) {
                call.sendResponseHeaders(failure, -1);
            } else if (known == null || path.length == 2 && known.isEmpty()) {
                call.sendResponseHeaders(404, -1);
            } else {
                var body = (path.length == 1
                                ? PublishedMetadata.group(participant.getValue())
                                : PublishedMetadata.invoicesGoTo(
                                        participant.getValue(),
                                        Objects.requireNonNull(
                                                PeppolIdentifierFactory.INSTANCE.parseDocumentTypeIdentifier(path[1])),
                                        known.orElseThrow().url(),
                                        known.orElseThrow().certificate(),
                                        authority.key(),
                                        own))
                        .getBytes(StandardCharsets.UTF_8);
                call.getResponseHeaders().add("Content-Type", "application/xml");
                call.sendResponseHeaders(200, body.length);
                call.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
