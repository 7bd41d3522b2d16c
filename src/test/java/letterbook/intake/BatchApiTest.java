package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.Preferences;
import letterbook.security.ApiKey;
import letterbook.security.ApiKeys;
import letterbook.security.ApiScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class BatchApiTest {

    private static final String PATH = "/api/v1/communications/batch";

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    private Api api;
    private Customer customer;
    private String invoice;
    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void anInvoiceOfACustomerWhoSkipsMail() {
        api = Api.withAllScopes(port, keys);
        customer = customers.prefers(
                run + "@example.com", new Preferences(ChannelPreference.SKIP, null, null, null, null));
        invoice = customers.invoiceOf(customer);
    }

    @Test
    void eachLineIsAnsweredInOrder() {
        var lines = IntStream.range(0, 1234).mapToObj(this::line).toList();
        var answers = send(lines);
        assertThat(answers).hasSize(lines.size());
        for (int at = 0; at < answers.size(); at++) {
            assertThat(answers.get(at).at("/key").asString()).isEqualTo(key(at));
            assertThat(answers.get(at).has("id")).isTrue();
        }
        assertThat(entries()).isEqualTo(1234);
    }

    @Test
    void aBatchSentAgainMakesNothingNew() {
        var lines = IntStream.range(0, 300).mapToObj(this::line).toList();
        assertThat(send(lines)).isEqualTo(send(lines));
        assertThat(entries()).isEqualTo(300);
    }

    @Test
    void aLineAndASingleRequestWithTheSameKeyAreTheSameRequest() {
        var single = api.post("/api/v1/communications", key(0), line(0).replace("\"key\":\"" + key(0) + "\",", ""));
        assertThat(send(List.of(line(0))).getFirst().at("/id"))
                .isEqualTo(single.json().at("/id"));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void badLinesFailAlone() {
        var answers = send(List.of(
                line(0),
                "not json",
                "{\"key\":\"typo-" + run + "\",\"scenary\":\"invoice.issued\"}",
                line(1).replace(invoice, "none"),
                line(2).replace("\"key\":\"" + key(2) + "\",", ""),
                line(0),
                line(0).replace("issued", "reminder"),
                "[1]",
                "   ",
                "{\"key\":\"" + "x".repeat(1_100_000) + "\"}",
                line(3)));
        assertThat(answers).hasSize(10);
        assertThat(answers.get(0).has("id")).isTrue();
        refused(answers.get(1), 400, 2);
        refused(answers.get(2), 400, 3);
        assertThat(answers.get(2).at("/key").asString()).isEqualTo("typo-" + run);
        assertThat(answers.get(2).at("/problem/errors/0/field").asString()).isEqualTo("scenary");
        refused(answers.get(3), 422, 4);
        assertThat(answers.get(3).at("/key").asString()).isEqualTo(key(1));
        refused(answers.get(4), 400, 5);
        assertThat(answers.get(5)).isEqualTo(answers.get(0));
        refused(answers.get(6), 422, 7);
        refused(answers.get(7), 400, 8);
        refused(answers.get(8), 413, 10);
        assertThat(answers.get(9).has("id")).isTrue();
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void anEmptyBatchHasAnEmptyAnswer() {
        assertThat(send(List.of())).isEmpty();
    }

    @Test
    void answersComeWhileTheBatchIsStillBeingSent() throws IOException {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int number = 0; number < 3; number++) {
                out.write(chunk(line(number) + "\n"));
                out.flush();
                assertThat(nextWith(in, "\"key\"")).contains(key(number), "\"id\"");
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aClientThatReadsNothingBeforeItHasSentAllIsServed() throws IOException {
        var unknown = IntStream.range(0, 4_000)
                .mapToObj(number -> "{\"key\":\"" + key(number) + "\"}\n")
                .collect(Collectors.joining());
        try (var socket = connect()) {
            socket.setReceiveBufferSize(16 * 1024);
            var out = socket.getOutputStream();
            out.write(chunk(unknown));
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // what waits is read at once from here on, not in sips
            socket.setReceiveBufferSize(1024 * 1024);
            assertThat(countLinesWith(socket.getInputStream(), "\"problem\":\\{"))
                    .isEqualTo(4_000);
        }
    }

    @Test
    void aBatchBrokenOffKeepsWhatWasAnswered() throws IOException {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(chunk(line(0) + "\n"));
            out.flush();
            nextWith(in, "\"id\"");
        }
        assertThat(entries()).isEqualTo(1);
    }

    private static void refused(JsonNode answer, int status, long line) {
        assertThat(answer.has("id")).isFalse();
        assertThat(answer.at("/problem/status").asInt()).isEqualTo(status);
        assertThat(answer.at("/problem/line").asLong()).isEqualTo(line);
    }

    private Socket connect() throws IOException {
        var key = "batch-" + UUID.randomUUID();
        keys.ensure("Socket", java.util.Set.of(ApiScope.COMMUNICATIONS_SEND), new ApiKey(key));
        var socket = new Socket("localhost", port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream()
                .write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                                + "\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static byte[] chunk(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return (Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String nextWith(BufferedReader in, String mark) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains(mark)) {
                return line;
            }
        }
        throw new IOException("The answer ended");
    }

    private static long countLinesWith(InputStream in, String mark) throws IOException {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        // a chunk may end in the middle of a line
        var unchunked = text.replaceAll("\r\n[0-9a-f]+\r\n", "");
        return unchunked.split(mark, -1).length - 1L;
    }

    private List<JsonNode> send(List<String> lines) {
        var answer = api.send(api.request(PATH)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(String.join("\n", lines) + "\n")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        var answers = new ArrayList<JsonNode>();
        answer.text().lines().forEach(line -> answers.add(JsonMapper.shared().readTree(line)));
        return answers;
    }

    private String line(int number) {
        return "{\"key\":\"" + key(number)
                + "\",\"scenario\":\"invoice.issued\",\"subject\":{\"type\":\"invoice\",\"number\":\"" + invoice
                + "\"},\"data\":{\"n\":" + number + "}}";
    }

    private String key(int number) {
        return run + "/" + number;
    }

    private long entries() {
        return jdbc.sql("select count(*) from communication where customer_id = ?")
                .param(customer.id())
                .query(Long.class)
                .single();
    }
}
