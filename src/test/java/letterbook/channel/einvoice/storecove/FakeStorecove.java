package letterbook.channel.einvoice.storecove;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import letterbook.base.ServiceAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as it is told, call by call, and keeps what came. */
final class FakeStorecove implements AutoCloseable {

    /** Instead of an answer the connection breaks, once the call is there. */
    static final int DROP = 0;

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();

    record Call(String method, String path, String authorization, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    private record Reply(int status, String body, String retryAfter) {}

    FakeStorecove() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.createContext("/", this::answer);
        server.start();
        on("/discovery/receives", 200, "{\"code\":\"OK\"}");
    }

    StorecoveAccount account() {
        return new StorecoveAccount(
                ServiceAddress.of(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v2")),
                "key-1",
                4711,
                "secret");
    }

    /** The answers to calls of a path, one after the other; the last one counts from then on. */
    FakeStorecove on(String path, int status, String body) {
        return on(path, status, body, "");
    }

    FakeStorecove on(String path, int status, String body, String retryAfter) {
        replies.computeIfAbsent(path, any -> new ArrayDeque<>()).add(new Reply(status, body, retryAfter));
        return this;
    }

    /** Forgets the answers to calls of a path. */
    FakeStorecove anew(String path) {
        replies.remove(path);
        return this;
    }

    List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath().replaceFirst("^/api/v2", "");
            calls.add(new Call(
                    call.getRequestMethod(),
                    path,
                    String.valueOf(call.getRequestHeaders().getFirst("Authorization")),
                    new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var queue = replies.getOrDefault(path, new ArrayDeque<>(List.of(new Reply(404, "", ""))));
            var reply = queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
            if (reply.status() == DROP) {
                return;
            }
            if (!reply.retryAfter().isEmpty()) {
                call.getResponseHeaders().add("Retry-After", reply.retryAfter());
            }
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                call.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
