package letterbook.channel.einvoice.storecove;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import letterbook.base.ProviderHttp;
import letterbook.channel.einvoice.PeppolId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/** Storecove's interface, version 2; each call leaves once and throws only when there is no answer. */
final class StorecoveApi {

    private static final int LONGEST_ANSWER = 1 << 20;

    private final StorecoveAccount account;
    private final RestClient client = ProviderHttp.client().build();

    StorecoveApi(StorecoveAccount account) {
        this.account = account;
    }

    /**
     * What Storecove answered.
     *
     * @param retryAfter when it says that it has too much to do
     */
    record Answer(int status, String body, @Nullable Duration retryAfter) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /** Whether a participant takes invoices: {@code {"code": "OK"}}. */
    Answer receives(PeppolId participant) {
        return discover("/discovery/receives", participant);
    }

    /** Whether a participant exists at all. */
    Answer exists(PeppolId participant) {
        return discover("/discovery/exists", participant);
    }

    private Answer discover(String path, PeppolId participant) {
        return call(
                HttpMethod.POST,
                path,
                Map.of(
                        "documentTypes", List.of("invoice"),
                        "network", "peppol",
                        "metaScheme", "iso6523-actorid-upis",
                        "scheme", scheme(participant),
                        "identifier", participant.identifier()));
    }

    /** Submits an invoice; a key that was there before is answered with 422. */
    Answer submit(UUID key, PeppolId receiver, byte[] ubl) {
        return call(
                HttpMethod.POST,
                "/document_submissions",
                Map.of(
                        "legalEntityId",
                        account.legalEntityId(),
                        "idempotencyGuid",
                        key.toString(),
                        "routing",
                        Map.of(
                                "eIdentifiers",
                                List.of(Map.of("scheme", scheme(receiver), "id", receiver.identifier()))),
                        "document",
                        Map.of(
                                "documentType",
                                "invoice",
                                "rawDocumentData",
                                Map.of("document", Base64.getEncoder().encodeToString(ubl), "parseStrategy", "ubl"))));
    }

    /** Proof that the receiver's access point took it; 404 while there is none. */
    Answer evidence(String guid) {
        return call(HttpMethod.GET, "/document_submissions/" + guid + "/evidence/sending", null);
    }

    /** The oldest news in the queue, {@code {"guid", "body"}}; 204 when there is none. */
    Answer nextNews() {
        return call(HttpMethod.GET, "/webhook_instances/", null);
    }

    /** Takes news from the queue. */
    Answer forget(String guid) {
        return call(HttpMethod.DELETE, "/webhook_instances/" + guid, null);
    }

    private Answer call(HttpMethod method, String path, @Nullable Object body) {
        var request = client.method(method)
                .uri(account.address().at(path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + account.apiKey())
                .accept(MediaType.APPLICATION_JSON);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return Objects.requireNonNull(request.exchange((sent, answer) -> read(answer)));
    }

    private static Answer read(ClientHttpResponse answer) throws IOException {
        var body = new String(answer.getBody().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        return new Answer(
                answer.getStatusCode().value(),
                body,
                Optional.ofNullable(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                        .flatMap(StorecoveApi::seconds)
                        .orElse(null));
    }

    private static Optional<Duration> seconds(String header) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
        } catch (NumberFormatException aDate) {
            return Optional.empty();
        }
    }

    /** By name as in OpenPeppol's list, {@code NL:KVK}. */
    private static String scheme(PeppolId participant) {
        return participant.schemeName().orElse(participant.scheme());
    }
}
