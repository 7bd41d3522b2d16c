package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import letterbook.base.ServiceAddress;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers badly gets each message once. */
class OnceOnlyTest {

    private static final String HTML = "<html><h1>Bad gateway</h1></html>";

    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final CountDownLatch ending = new CountDownLatch(1);
    private HttpServer server;
    private Answer answer = exchange -> answer(exchange, 500, "");

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer.to(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        ending.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerFaultIsAskedForAndNeverSentAgain(int status) {
        answer = exchange -> answer(exchange, status, HTML);

        assertThat(send()).isInstanceOfSatisfying(Outcome.AskLater.class, later -> {
            assertThat(later.code()).isEqualTo("SMS_5XX");
            assertThat(later.text()).contains("" + status);
        });
        assertThat(posts).hasSize(1);
    }

    @Test
    void tooManyRequestsWaitAsLongAsTwilioAsks() {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "90");
            answer(exchange, 429, "{\"code\":20429,\"message\":\"Too Many Requests\",\"status\":429}");
        };

        assertThat(send()).isInstanceOfSatisfying(Outcome.RetryLater.class, later -> {
            assertThat(later.code()).isEqualTo("SMS_20429");
            assertThat(later.notBefore()).isEqualTo(Duration.ofSeconds(90));
        });
        assertThat(posts).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsInDoubt() {
        answer = exchange -> {
            try {
                ending.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };

        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.AskLater.class,
                        later -> assertThat(later.code()).isEqualTo("SMS_NO_ANSWER"));
        assertThat(posts).hasSize(1);
    }

    @Test
    void anAnswerThatStopsHalfWayIsInDoubt() {
        answer = exchange -> {
            exchange.sendResponseHeaders(201, 2_000);
            exchange.getResponseBody().write("{\"sid\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.getResponseBody().close();
        };

        assertThat(send()).isInstanceOf(Outcome.AskLater.class);
        assertThat(posts).hasSize(1);
    }

    @Test
    void aConnectionThatClosesWithoutAnAnswerIsInDoubt() {
        answer = HttpExchange::close;

        assertThat(send()).isInstanceOf(Outcome.AskLater.class);
        assertThat(posts).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "<html>", "null", "[]", "{}"})
    void aSuccessThatCannotBeReadIsInDoubt(String body) {
        answer = exchange -> answer(exchange, 201, body);

        assertThat(send()).isInstanceOf(Outcome.AskLater.class);
        assertThat(posts).hasSize(1);
    }

    @Test
    void aRefusalOfSomethingElseIsARefusal() {
        answer = exchange -> answer(exchange, 403, HTML);
        assertThat(send()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(CommunicationStatus.FAILED);
            assertThat(refused.code()).isEqualTo("SMS_4XX");
        });

        answer = exchange -> answer(exchange, 401, HTML);
        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.OutOfOrder.class, out -> assertThat(out.code()).isEqualTo("SMS_20003"));

        answer = exchange -> answer(exchange, 302, "");
        assertThat(send()).isInstanceOf(Outcome.Refused.class);
        assertThat(posts).hasSize(3);
    }

    @Test
    void aClosedPortMeansThatNothingWasSent() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThat(channelAt(URI.create("http://127.0.0.1:" + closed)).send(TestDeliveries.to("+31612345678", "Hello")))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo("SMS_CONNECT"));
    }

    @Test
    void theRequestIsTheOneThatTwilioDocuments() {
        answer = exchange -> answer(exchange, 201, "{\"sid\":\"SM1\",\"status\":\"queued\",\"num_segments\":\"1\"}");

        assertThat(send())
                .isEqualTo(new Outcome.Accepted(
                        "SM1", "Queued at Twilio, 1 part", TwilioNews.SILENCE, Duration.ofMinutes(20)));
        assertThat(posts).containsExactly("To=%2B31612345678&From=%2B15005550006&Body=Hello+%E2%82%AC");
    }

    private Outcome send() {
        return channelAt(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .send(TestDeliveries.to("+31612345678", "Hello €"));
    }

    private static SmsChannel channelAt(URI address) {
        return TestChannels.of(
                TwilioAccount.of(ServiceAddress.of(address), "AC1", "token", "+15005550006"),
                Duration.ofSeconds(1),
                null);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
