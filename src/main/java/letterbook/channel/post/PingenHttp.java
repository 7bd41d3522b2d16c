package letterbook.channel.post;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import letterbook.base.ProviderHttp;
import letterbook.channel.post.PingenException.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One call to Pingen and what its answer means. */
final class PingenHttp {

    private static final Map<Integer, Kind> KINDS = Map.of(
            401, Kind.NO_ACCESS,
            402, Kind.NO_CREDIT,
            403, Kind.NOT_ALLOWED,
            404, Kind.NOT_FOUND,
            409, Kind.WRONG_STATE,
            429, Kind.BUSY);

    private final RestClient client = ProviderHttp.client().build();
    private final JsonMapper json = JsonMapper.shared();
    private final RateLimit limit;

    PingenHttp(RateLimit limit) {
        this.limit = limit;
    }

    /** @param replayed whether it is the answer to an earlier call with the same key */
    record Answer(JsonNode body, boolean replayed) {}

    Answer call(HttpMethod method, URI address, Consumer<HttpHeaders> headers, byte @Nullable [] body) {
        limit.pass();
        var request = client.method(method).uri(address).headers(headers);
        try {
            return Objects.requireNonNull((body == null ? request : request.body(body)).exchange((sent, answer) -> {
                var text = answer.getBody().readAllBytes();
                if (answer.getStatusCode().is2xxSuccessful()) {
                    limit.saw(answer.getHeaders());
                    return new Answer(parse(text), isReplayed(answer.getHeaders()));
                }
                throw problem(answer.getStatusCode(), answer.getHeaders(), parse(text));
            }));
        } catch (ResourceAccessException lost) {
            throw new PingenException(Kind.NO_ANSWER, "", "No answer from Pingen: " + why(lost), null);
        }
    }

    private PingenException problem(HttpStatusCode status, HttpHeaders headers, JsonNode body) {
        var error = body.path("errors").path(0);
        var code = error.path("code").asString("");
        var title = error.path("title").asString("");
        var detail = error.path("detail").asString("");
        var words = (title + (detail.isEmpty() || detail.equals(title) ? "" : ": " + detail)).strip();
        var text = "Pingen answered " + status.value() + (words.isEmpty() ? "" : ": " + words);
        var kind = status.is5xxServerError() ? Kind.DOWN : KINDS.getOrDefault(status.value(), Kind.REFUSED);
        return new PingenException(kind, code, text, kind == Kind.BUSY ? limit.refused(headers) : null);
    }

    /** An answer that is no JSON says nothing, which is not worth losing it for. */
    private JsonNode parse(byte[] text) {
        try {
            return text.length == 0 ? MissingNode.getInstance() : json.readTree(text);
        } catch (JacksonException other) {
            return MissingNode.getInstance();
        }
    }

    private static boolean isReplayed(HttpHeaders headers) {
        return "true".equalsIgnoreCase(headers.getFirst("Idempotent-Replayed"));
    }

    private static String why(ResourceAccessException lost) {
        return switch (lost.getCause()) {
            case HttpTimeoutException _ -> "it took too long";
            case IOException failed when failed.getMessage() != null -> failed.getMessage();
            case null, default -> "the connection broke";
        };
    }
}
