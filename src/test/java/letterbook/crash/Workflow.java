package letterbook.crash;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import letterbook.packaged.Node;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An upstream system that holds on to each request, with its key, until it is accepted. */
final class Workflow {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CLIENTS = 4;

    private final Supplier<Node> node;
    private final Map<String, String> entryOfKey = new ConcurrentHashMap<>();

    /** @param node which node to call next */
    Workflow(Supplier<Node> node) {
        this.node = node;
    }

    /** A business event: an invoice was issued. */
    record Event(String key, String invoice) {}

    /** @param customer its body in the interface */
    void putCustomer(String number, String customer) {
        accepted("PUT", "/api/v1/customers/" + number, "", customer);
    }

    void putInvoice(String number, String customer) {
        accepted("PUT", "/api/v1/invoices/" + number, "", """
                {"customer": "%s", "issueDate": "2026-11-01", "dueDate": "2026-12-01", "total": "121.00",
                 "currency": "EUR"}""".formatted(customer));
    }

    /** Reports them, several at once; returns once all are accepted. */
    void report(List<Event> events) {
        var next = new AtomicInteger();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var reporting = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> CompletableFuture.runAsync(
                            () -> {
                                for (var at = next.getAndIncrement(); at < events.size(); at = next.getAndIncrement()) {
                                    report(events.get(at));
                                }
                            },
                            clients))
                    .toList();
            reporting.forEach(CompletableFuture::join);
        }
    }

    /** Tells the id of the entry that was made of it. */
    String report(Event event) {
        var id = accepted("POST", "/api/v1/communications", event.key(), """
                {"scenario": "invoice.issued", "subject": {"type": "invoice", "number": "%s"}}""".formatted(event.invoice()))
                .get("id")
                .asString();
        entryOfKey.put(event.key(), id);
        return id;
    }

    private JsonNode accepted(String method, String path, String key, String body) {
        var accepted = new ArrayList<JsonNode>();
        Awaitility.await(key)
                .atMost(Duration.ofMinutes(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    answer(method, path, key, body).ifPresent(accepted::add);
                    return !accepted.isEmpty();
                });
        return accepted.getFirst();
    }

    private Optional<JsonNode> answer(String method, String path, String key, String body) {
        var target = node.get();
        var request = HttpRequest.newBuilder(target.uri(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer letterbook-demo-key")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        try {
            var response = target.send(request.build());
            return isAccepted(response) ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException killed) {
            return Optional.empty();
        }
    }

    private static boolean isAccepted(HttpResponse<String> response) {
        if (response.statusCode() >= 400 && response.statusCode() < 500) {
            throw new IllegalStateException("Not accepted: " + response.body());
        }
        return response.statusCode() < 300;
    }

    /** Ids of the entries that were answered, by the key of the request. */
    Map<String, String> entryOfKey() {
        return entryOfKey;
    }

    /** Everything there is to know of an entry. */
    JsonNode entry(String id) {
        return accepted("GET", "/api/v1/communications/" + id, "", "");
    }

    /**
     * Every entry as the interface lists it, by id.
     *
     * @param customer whose entries; empty for everybody's
     */
    Map<String, JsonNode> entries(String customer) {
        var entries = new HashMap<String, JsonNode>();
        var cursor = "";
        do {
            var page = accepted("GET", "/api/v1/communications?customer=" + customer + "&limit=200" + cursor, "", "");
            for (var item : page.get("items")) {
                entries.put(item.get("id").asString(), item);
            }
            var next = page.get("nextCursor");
            cursor = next == null || next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return entries;
    }

    List<String> unsettled(String customer) {
        return entries(customer).entrySet().stream()
                .filter(entry -> List.of("generating", "sending")
                        .contains(entry.getValue().get("status").asString()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
