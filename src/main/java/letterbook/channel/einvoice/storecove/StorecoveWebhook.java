package letterbook.channel.einvoice.storecove;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;

/**
 * What Storecove calls with news. A call bears our secret, either as the password of HTTP Basic, whatever the user, or in the
 * header {@code X-Webhook-Secret}.
 */
@RestController
class StorecoveWebhook {

    private static final String BASIC = "Basic ";

    private final Optional<StorecoveAccount> account;
    private final Optional<StorecoveNews> news;

    StorecoveWebhook(ObjectProvider<StorecoveAccount> account, ObjectProvider<StorecoveNews> news) {
        this.account = Optional.ofNullable(account.getIfAvailable());
        this.news = Optional.ofNullable(news.getIfAvailable());
    }

    /** Answered once the news is stored; anything else makes Storecove call again. */
    @PostMapping("/webhooks/storecove/events")
    ResponseEntity<Void> take(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(value = "X-Webhook-Secret", required = false) @Nullable String header,
            @RequestBody String body) {
        if (news.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (!isOurs(password(authorization)) && !isOurs(header)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        try {
            news.get().take(body);
            return ResponseEntity.noContent().build();
        } catch (ResourceAccessException | IllegalStateException noProof) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private boolean isOurs(@Nullable String given) {
        var secret = account.map(StorecoveAccount::webhookSecret).orElse(null);
        return secret != null
                && !secret.isBlank()
                && given != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String password(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BASIC)) {
            return null;
        }
        try {
            var pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
