package letterbook.channel.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import letterbook.channel.post.PingenException.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The token that opens Pingen to us; a new one is fetched five minutes before it ends. */
final class PingenToken {

    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int WHEN_NOT_TOLD = 3600;

    private final PingenAccount account;
    private final PingenHttp http;
    private final Clock clock;
    private @Nullable Token known;

    PingenToken(PingenAccount account, PingenHttp http, Clock clock) {
        this.account = account;
        this.http = http;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    /** One call fetches it, the others wait for that. */
    synchronized String value() {
        var token = known;
        if (token == null || !clock.instant().isBefore(token.until())) {
            token = fetch();
            known = token;
        }
        return token.value();
    }

    /** It was not taken any more. */
    synchronized void forget(String value) {
        if (known != null && known.value().equals(value)) {
            known = null;
        }
    }

    private Token fetch() {
        var form = Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        account.clientId(),
                        "client_secret",
                        account.clientSecret(),
                        "scope",
                        "letter")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = ask(form.getBytes(StandardCharsets.US_ASCII));
        var value = answer.body().path("access_token").asString("");
        if (value.isEmpty()) {
            throw new PingenException(Kind.DOWN, "", "Pingen answered without a token", null);
        }
        var seconds = answer.body().path("expires_in").asLong(WHEN_NOT_TOLD);
        return new Token(value, clock.instant().plusSeconds(seconds).minus(EARLY));
    }

    private PingenHttp.Answer ask(byte[] form) {
        try {
            return http.call(
                    HttpMethod.POST,
                    account.identity().at("/auth/access-tokens"),
                    headers -> headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED),
                    form);
        } catch (PingenException refused) {
            // whatever is wrong with our credentials, it is wrong for every letter
            throw switch (refused.kind()) {
                case REFUSED, NO_ACCESS, NOT_ALLOWED, NOT_FOUND ->
                    new PingenException(Kind.NO_ACCESS, refused.code(), refused.text(), null);
                default -> refused;
            };
        }
    }
}
