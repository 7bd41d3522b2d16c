package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import letterbook.base.ServiceAddress;
import letterbook.base.StandingClock;
import letterbook.channel.post.PingenException.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the client keeps its token, its keys and the pace that Pingen asks for; on a server that answers as it is told. */
class PingenClientTest {

    private static final String LETTER = "{\"data\":{\"id\":\"l1\",\"attributes\":{\"status\":\"valid\"}}}";

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-23T12:00:00Z"));
    private HttpServer server;
    private PingenApi pingen;

    record Call(
            String path,
            @Nullable String authorization,
            @Nullable String key) {}

    record Reply(int status, Map<String, String> headers, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var address = ServiceAddress.of(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        pingen = new PingenApi(
                new PingenAccount(address, address, "me", "secret", "org", null, PingenAccount.Printing.USUAL), clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aTokenIsUsedUntilFiveMinutesBeforeItEnds() {
        pingen.letter("l1");
        clock.move(Duration.ofMinutes(54));
        pingen.letter("l1");
        assertThat(tokens()).isEqualTo(1);

        clock.move(Duration.ofMinutes(2));
        pingen.letter("l1");

        assertThat(tokens()).isEqualTo(2);
        assertThat(calls.getLast().authorization()).isEqualTo("Bearer token-2");
    }

    @Test
    void aTokenThatIsNotTakenAnyMoreIsFetchedAnewOnce() {
        replies.add(new Reply(401, Map.of(), "{\"errors\":[{\"code\":\"unauthenticated\"}]}"));

        assertThat(pingen.letter("l1").id()).isEqualTo("l1");
        assertThat(tokens()).isEqualTo(2);

        replies.add(new Reply(401, Map.of(), ""));
        replies.add(new Reply(401, Map.of(), ""));
        assertThatThrownBy(() -> pingen.letter("l1"))
                .isInstanceOfSatisfying(
                        PingenException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.NO_ACCESS));
    }

    @Test
    void whatPingenAsksToWaitForIsWaitedForWithoutAnotherCall() {
        replies.add(new Reply(429, Map.of("Retry-After", "20"), ""));
        assertThatThrownBy(() -> pingen.letter("l1"))
                .isInstanceOfSatisfying(
                        PingenException.class,
                        failed -> assertThat(failed.patience()).isEqualTo(Duration.ofSeconds(20)));
        var made = calls.size();

        assertThatThrownBy(() -> pingen.letter("l1"))
                .isInstanceOfSatisfying(
                        PingenException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.BUSY));
        assertThat(calls).hasSize(made);

        clock.move(Duration.ofSeconds(21));
        assertThat(pingen.letter("l1").id()).isEqualTo("l1");
    }

    @Test
    void theLastCallOfAPeriodClosesIt() {
        replies.add(new Reply(200, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "30"), LETTER));
        pingen.letter("l1");

        assertThatThrownBy(() -> pingen.letter("l1")).hasMessageContaining("30 s");
    }

    @Test
    void eachStepHasItsKeyAndTheUploadCarriesNoToken() {
        var upload = pingen.upload("pdf".getBytes(StandardCharsets.UTF_8));
        pingen.create(Map.of("file_url", upload.url()), "c1-a1-create");
        pingen.send("l1", PingenAccount.Printing.USUAL, "c1-a1-send");

        assertThat(calls)
                .extracting(Call::path, Call::authorization, Call::key)
                .containsExactly(
                        tuple("POST /auth/access-tokens", null, null),
                        tuple("GET /file-upload", "Bearer token-1", null),
                        tuple("PUT /storage", null, null),
                        tuple("POST /organisations/org/deliveries/letters", "Bearer token-1", "c1-a1-create"),
                        tuple("PATCH /organisations/org/deliveries/letters/l1/send", "Bearer token-1", "c1-a1-send"));
    }

    private long tokens() {
        return calls.stream()
                .filter(call -> call.path().endsWith("/auth/access-tokens"))
                .count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                exchange.getRequestMethod() + " " + path,
                headers.getFirst("Authorization"),
                headers.getFirst("Idempotency-Key")));
        var reply = reply(path);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply reply(String path) {
        if (path.equals("/auth/access-tokens")) {
            return new Reply(200, Map.of(), "{\"access_token\":\"token-" + tokens() + "\",\"expires_in\":3600}");
        }
        if (path.equals("/file-upload")) {
            return new Reply(
                    200,
                    Map.of(),
                    "{\"data\":{\"attributes\":{\"url\":\"http://127.0.0.1:"
                            + server.getAddress().getPort() + "/storage\",\"url_signature\":\"s\"}}}");
        }
        var told = replies.poll();
        return told == null ? new Reply(200, Map.of(), LETTER) : told;
    }
}
