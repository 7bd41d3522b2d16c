package letterbook.channel.post;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import letterbook.dispatch.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what Pingen reports by itself, signed with the key that it was given: header {@code Signature}, the HMAC-SHA256 of
 * the body in lower-case hexadecimal digits.
 */
@RestController
class PingenWebhooks {

    private final Receipts receipts;
    private final PingenNews news;
    private final ObjectProvider<PingenAccount> account;
    private final Clock clock;

    PingenWebhooks(Receipts receipts, PingenNews news, ObjectProvider<PingenAccount> account, Clock clock) {
        this.receipts = receipts;
        this.news = news;
        this.account = account;
        this.clock = clock;
    }

    @PostMapping({"/webhooks/pingen", "/webhooks/pingen/{category}"})
    ResponseEntity<String> take(
            @PathVariable(required = false) @Nullable String category,
            @RequestHeader(name = "Signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        var known = account.getIfAvailable();
        if (known == null || known.webhookKey() == null) {
            return ResponseEntity.notFound().build();
        }
        if (signature == null
                || body == null
                || !signature(known.webhookKey(), body).matches(signature)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body("The signature is not right");
        }
        var receipt = news.read(new String(body, StandardCharsets.UTF_8), clock.instant());
        if (receipt.isEmpty()) {
            return ResponseEntity.badRequest().body("Neither an id nor a letter is named");
        }
        receipts.take(receipt.get());
        return ResponseEntity.noContent().build();
    }

    private static Signature signature(String key, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Signature(HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Signature(String hex) {

        /** Takes as long for a wrong one as for the right one. */
        boolean matches(String given) {
            return MessageDigest.isEqual(
                    hex.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8));
        }
    }
}
