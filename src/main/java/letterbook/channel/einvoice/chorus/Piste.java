package letterbook.channel.einvoice.chorus;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import letterbook.base.ProviderHttp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The gate of the French administration to Chorus Pro: hands out tokens and passes calls on. Each call is made once. */
final class Piste {

    private static final MediaType JSON = MediaType.parseMediaType("application/json;charset=utf-8");
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int LONGEST_WORDS = 300;

    private final ChorusProAccount account;
    private final RestClient http = ProviderHttp.client().build();
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Token token;

    Piste(ChorusProAccount account, JsonMapper json, Clock clock) {
        this.account = account;
        this.json = json;
        this.clock = clock;
    }

    private record Token(String value, Instant renewAt) {}

    private record TokenAnswer(
            @Nullable String access_token, @Nullable Long expires_in) {}

    private record Envelope(int codeRetour, @Nullable String libelle) {}

    <T> Answer<T> post(String path, Map<String, Object> body, Class<T> type) {
        return post(path, body, type, token);
    }

    /** @param before token that may have been withdrawn before its time, null when the next one is new */
    private <T> Answer<T> post(String path, Map<String, Object> body, Class<T> type, @Nullable Token before) {
        return switch (token()) {
            case Answer.Done<String> known -> {
                var answer = call(path, body, type, known.body());
                // a call that was refused for its token was not taken
                yield before != null && isRefused(answer) ? post(path, body, type, null) : answer;
            }
            case Answer.Declined<String> declined -> new Answer.Declined<>(declined.code(), declined.words());
            case Answer.Troubled<String> troubled ->
                new Answer.Troubled<>(notTaken(troubled.kind()), troubled.words(), troubled.notBefore());
        };
    }

    private static boolean isRefused(Answer<?> answer) {
        return answer instanceof Answer.Troubled<?> troubled && troubled.kind() == Answer.Trouble.ACCOUNT_REFUSED;
    }

    /** What fails before the call itself cannot have been taken. */
    private static Answer.Trouble notTaken(Answer.Trouble kind) {
        return kind.mayHaveBeenTaken() ? Answer.Trouble.AWAY : kind;
    }

    private <T> Answer<T> call(String path, Map<String, Object> body, Class<T> type, String bearer) {
        try {
            var answer = http.post()
                    .uri(account.api().at(path))
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer)
                    .header("cpro-account", account.technicalAccount())
                    .contentType(JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(body))
                    .retrieve()
                    .body(byte[].class);
            return read(answer == null ? new byte[0] : answer, type);
        } catch (RestClientResponseException answered) {
            if (answered.getStatusCode().value() == 401) {
                forget(bearer);
            }
            Answer<T> trouble = trouble(answered, Answer.Trouble.ACCOUNT_REFUSED);
            return trouble instanceof Answer.Troubled<T> what && what.kind() == Answer.Trouble.NOT_UNDERSTOOD
                    ? this.<T>declined(answered).orElse(trouble)
                    : trouble;
        } catch (ResourceAccessException lost) {
            return trouble(lost);
        } catch (RestClientException unreadable) {
            return broke(unreadable);
        }
    }

    private <T> Answer<T> read(byte[] answer, Class<T> type) {
        try {
            var envelope = json.readValue(answer, Envelope.class);
            return envelope.codeRetour() == 0
                    ? new Answer.Done<>(json.readValue(answer, type))
                    : new Answer.Declined<>(
                            envelope.codeRetour(),
                            Optional.ofNullable(envelope.libelle()).orElse("codeRetour " + envelope.codeRetour()));
        } catch (JacksonException unreadable) {
            return broke(unreadable);
        }
    }

    /** Chorus Pro may decline with the status of a bad request too. */
    private <T> Optional<Answer<T>> declined(RestClientResponseException answered) {
        try {
            var envelope = json.readValue(answered.getResponseBodyAsByteArray(), Envelope.class);
            return envelope.codeRetour() == 0 || envelope.libelle() == null
                    ? Optional.empty()
                    : Optional.of(new Answer.Declined<>(envelope.codeRetour(), envelope.libelle()));
        } catch (JacksonException other) {
            return Optional.empty();
        }
    }

    private synchronized Answer<String> token() {
        var known = token;
        if (known != null && known.renewAt().isAfter(clock.instant())) {
            return new Answer.Done<>(known.value());
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", account.clientId());
        form.add("client_secret", account.clientSecret());
        form.add("scope", "openid");
        try {
            var answer = http.post()
                    .uri(account.tokens().get())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(form)
                    .retrieve()
                    .body(byte[].class);
            return keep(json.readValue(answer == null ? new byte[0] : answer, TokenAnswer.class));
        } catch (RestClientResponseException answered) {
            return trouble(answered, Answer.Trouble.CLIENT_UNKNOWN);
        } catch (ResourceAccessException lost) {
            return trouble(lost);
        } catch (RestClientException | JacksonException unreadable) {
            return broke(unreadable);
        }
    }

    private Answer<String> keep(TokenAnswer answer) {
        var value = answer.access_token();
        if (value == null || value.isBlank()) {
            return new Answer.Troubled<>(Answer.Trouble.BROKE, "PISTE answered without a token", null);
        }
        var lasts = Duration.ofSeconds(answer.expires_in() == null ? 0 : answer.expires_in());
        var early = lasts.dividedBy(10).compareTo(EARLY) < 0 ? lasts.dividedBy(10) : EARLY;
        token = new Token(value, clock.instant().plus(lasts).minus(early));
        return new Answer.Done<>(value);
    }

    private synchronized void forget(String refused) {
        if (token != null && token.value().equals(refused)) {
            token = null;
        }
    }

    /** @param unauthorized what it means when credentials are refused */
    private static <T> Answer<T> trouble(RestClientResponseException answered, Answer.Trouble unauthorized) {
        return new Answer.Troubled<>(
                kind(answered.getStatusCode(), unauthorized), words(answered), retryAfter(answered));
    }

    private static Answer.Trouble kind(HttpStatusCode status, Answer.Trouble unauthorized) {
        return switch (HttpStatus.resolve(status.value())) {
            case UNAUTHORIZED -> unauthorized;
            case FORBIDDEN -> Answer.Trouble.NOT_SUBSCRIBED;
            case TOO_MANY_REQUESTS -> Answer.Trouble.BUSY;
            case SERVICE_UNAVAILABLE -> Answer.Trouble.AWAY;
            case null, default -> {
                if (status.is5xxServerError()) {
                    yield Answer.Trouble.BROKE;
                }
                yield unauthorized == Answer.Trouble.CLIENT_UNKNOWN ? unauthorized : Answer.Trouble.NOT_UNDERSTOOD;
            }
        };
    }

    private static <T> Answer<T> trouble(ResourceAccessException lost) {
        var cause = lost.getCause();
        var kind = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                ? Answer.Trouble.AWAY
                : Answer.Trouble.BROKE;
        return new Answer.Troubled<>(kind, shortened("No answer: " + lost.getMessage()), null);
    }

    private static <T> Answer<T> broke(Exception unreadable) {
        return new Answer.Troubled<>(
                Answer.Trouble.BROKE, shortened("Unreadable answer: " + unreadable.getMessage()), null);
    }

    private static String words(RestClientResponseException answered) {
        var body = answered.getResponseBodyAsString().replaceAll("\\s+", " ").strip();
        return shortened("HTTP " + answered.getStatusCode().value() + (body.isEmpty() ? "" : ": " + body));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    private static @Nullable Duration retryAfter(RestClientResponseException answered) {
        var headers = answered.getResponseHeaders();
        var seconds = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds == null || !seconds.matches("\\d{1,6}") ? null : Duration.ofSeconds(Long.parseLong(seconds));
    }
}
