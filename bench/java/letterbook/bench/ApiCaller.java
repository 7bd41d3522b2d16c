package letterbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import letterbook.security.ApiClients;
import letterbook.security.ApiScope;

/** An upstream system with a key of its own. */
final class ApiCaller {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String key;

    ApiCaller(BenchApplication application) {
        base = "http://127.0.0.1:" + application.port() + "/api/v1/communications";
        key = application
                .bean(ApiClients.class)
                .create("bench", EnumSet.allOf(ApiScope.class))
                .key()
                .value();
    }

    void single(String idempotencyKey, String invoice) {
        send(base, "application/json", idempotencyKey, event(invoice, ""), 202);
    }

    /** Reports the invoices in turn until so many events are reported. */
    void batch(String keyPrefix, List<String> invoices, int events) {
        var lines = IntStream.range(0, events)
                .mapToObj(number ->
                        event(invoices.get(number % invoices.size()), "\"key\":\"" + keyPrefix + "-" + number + "\","))
                .collect(Collectors.joining("\n", "", "\n"));
        var answer = send(base + "/batch", "application/x-ndjson", "", lines, 200);
        if (answer.contains("\"problem\"")) {
            throw new IllegalStateException(answer.lines()
                    .filter(line -> line.contains("problem"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static String event(String invoice, String key) {
        return "{" + key + "\"scenario\":\"invoice.issued\",\"subject\":{\"type\":\"invoice\",\"number\":\"" + invoice
                + "\"}}";
    }

    private String send(String uri, String type, String idempotencyKey, String body, int expected) {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }
}
