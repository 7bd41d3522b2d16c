package letterbook.sandbox.storecove;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import letterbook.base.OwnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls that come from outside: to the webhook, and to the stand-in. */
@Component
class StorecoveCalls {
    private final OwnAddress own;

    StorecoveCalls(OwnAddress own) {
        this.own = own;
    }

    int push(String body, @Nullable String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/webhooks/storecove/events"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(("storecove:" + secret).getBytes(StandardCharsets.UTF_8)));
        }
        return http(request).statusCode();
    }

    URI uri(String path) {
        return own.local(path);
    }

    HttpResponse<String> http(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
