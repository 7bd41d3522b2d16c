package letterbook.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import letterbook.security.ApiKey;
import letterbook.security.ApiKeys;
import letterbook.security.ApiScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the interface over HTTP as an API client of its own. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String root;
    private final String key;

    private Api(int port, String key) {
        this.root = "http://localhost:" + port;
        this.key = key;
    }

    static Api withAllScopes(int port, ApiKeys keys) {
        return withScopes(port, keys, ApiScope.values());
    }

    static Api withScopes(int port, ApiKeys keys, ApiScope... scopes) {
        var key = "test-" + UUID.randomUUID();
        keys.ensure("Billing", Set.of(scopes), new ApiKey(key));
        return new Api(port, key);
    }

    static Api withKey(int port, String key) {
        return new Api(port, key);
    }

    /** An answer with its body as JSON, or null when it is none. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The field that the problem names first. */
        String field() {
            return json().at("/errors/0/field").asString("");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String mediaType, BodyPublisher body) {
        return send(request(path).header("Content-Type", mediaType).PUT(body));
    }

    Answer post(String path, String key, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
