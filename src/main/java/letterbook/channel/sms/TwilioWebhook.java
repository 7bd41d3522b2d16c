package letterbook.channel.sms;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import letterbook.base.OwnAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio reports what becomes of messages. Each call is signed with the account's token over the address that Twilio
 * called and the form; the address has nothing in it that would have to be encoded.
 */
@RestController
class TwilioWebhook {

    static final String PATH = "/webhooks/twilio/status";

    private static final Logger log = LoggerFactory.getLogger(TwilioWebhook.class);

    private final ObjectProvider<TwilioAccount> account;
    private final StatusDesk desk;
    private final OwnAddress own;

    TwilioWebhook(ObjectProvider<TwilioAccount> account, StatusDesk desk, OwnAddress own) {
        this.account = account;
        this.desk = desk;
        this.own = own;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> take(
            HttpServletRequest request,
            @RequestHeader(name = "X-Twilio-Signature", required = false) @Nullable String signature) {
        var ours = account.getIfAvailable();
        if (ours == null) {
            return ResponseEntity.notFound().build();
        }
        var form = form(request);
        if (signature == null || form.isEmpty() || !isSigned(request, form.get(), signature, ours)) {
            log.warn("A status callback without a valid signature of Twilio came from {}", request.getRemoteAddr());
            return ResponseEntity.status(403).build();
        }
        return StatusCallback.read(form.get())
                .map(callback -> {
                    var taken = desk.take(callback);
                    log.debug("Twilio reports {} of {}: {}", callback.status(), callback.sid(), taken);
                    return ResponseEntity.noContent().<Void>build();
                })
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    /** Empty when it cannot be signed: with a query, or with a field that comes twice. */
    private static Optional<Map<String, String>> form(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            return Optional.empty();
        }
        var form = new HashMap<String, String>();
        for (var field : request.getParameterMap().entrySet()) {
            if (field.getValue().length != 1) {
                return Optional.empty();
            }
            form.put(field.getKey(), field.getValue()[0]);
        }
        return Optional.of(form);
    }

    /** Twilio signs the address that it was given; behind a proxy that tells its own name, the one that was called. */
    private boolean isSigned(
            HttpServletRequest request, Map<String, String> form, String signature, TwilioAccount ours) {
        var validator = new RequestValidator(ours.authToken());
        return Stream.of(own.open(PATH).toString(), request.getRequestURL().toString())
                .distinct()
                .anyMatch(address -> validator.validate(address, form, signature));
    }
}
