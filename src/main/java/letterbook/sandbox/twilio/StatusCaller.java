package letterbook.sandbox.twilio;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.SandboxMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reports states of messages as Twilio does: a signed form; tried once more when there is no connection. */
@Component
@ConditionalOnSandbox
class StatusCaller {

    private static final Logger log = LoggerFactory.getLogger(StatusCaller.class);

    private static final String ALGORITHM = "HmacSHA1";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TRIES = 2;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    void call(SandboxMessage message, String state, String token) {
        var callback = TwilioNotes.of(message).callback();
        if (callback == null) {
            return;
        }
        var form = form(message, state);
        var request = HttpRequest.newBuilder(URI.create(callback))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Twilio-Signature", signature(callback, form, token))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                log.debug("Reported {} of {}: {}", state, message.reference(), answer.statusCode());
                return;
            } catch (java.io.IOException unreachable) {
                log.debug("Could not report {} of {}", state, message.reference(), unreachable);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static SortedMap<String, String> form(SandboxMessage message, String state) {
        var notes = TwilioNotes.of(message);
        var form = new TreeMap<String, String>();
        form.put("AccountSid", SandboxAccount.SID);
        form.put("ApiVersion", TwilioJson.VERSION);
        form.put("From", message.from());
        form.put("MessageSid", String.valueOf(message.reference()));
        form.put("MessageStatus", state);
        form.put("SmsSid", String.valueOf(message.reference()));
        form.put("SmsStatus", state);
        form.put("To", message.to());
        if (notes.service() != null) {
            form.put("MessagingServiceSid", notes.service());
        }
        if (notes.error() != null) {
            form.put("ErrorCode", notes.error().toString());
        }
        return form;
    }

    /** Over the address and every field with its value, in the order of their names. */
    private static String signature(String address, SortedMap<String, String> form, String token) {
        var signed = new StringBuilder(address);
        form.forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(SortedMap<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
