package letterbook.sandbox.twilio;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.LostAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Twilio's Messages API as far as Letterbook uses it. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/sandbox/twilio/" + TwilioJson.VERSION + "/Accounts/{account}")
class TwilioApi {

    private static final String DOWN = "<html><body><h1>503 Service Unavailable</h1></body></html>";

    private final TwilioSwitch exchange;

    TwilioApi(TwilioSwitch exchange) {
        this.exchange = exchange;
    }

    @PostMapping("/Messages.json")
    @Nullable
    ResponseEntity<?> create(
            @PathVariable String account,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam Map<String, String> form,
            HttpServletResponse response)
            throws IOException {
        checkAccess(account, authorization);
        var script = TwilioScript.of(form.getOrDefault("From", ""), form.getOrDefault("To", ""));
        if (script.manner() == TwilioScript.Manner.DOWN) {
            return down();
        }
        var message = exchange.take(form, script);
        return switch (script.manner()) {
            case DROP -> {
                breakOff(response);
                yield null;
            }
            case TAKEN_THEN_DOWN -> down();
            case USUAL, LATE, TWICE, REVERSED, FORGED, SILENT, UNCONFIRMED, DOWN ->
                ResponseEntity.status(201).body(TwilioJson.message(message, account));
        };
    }

    @GetMapping("/Messages/{sid}.json")
    Map<String, @Nullable Object> fetch(
            @PathVariable String account,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        checkAccess(account, authorization);
        return TwilioJson.message(exchange.find(sid), account);
    }

    @GetMapping("/Messages.json")
    Map<String, @Nullable Object> list(
            @PathVariable String account,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam Map<String, String> query) {
        checkAccess(account, authorization);
        var page = Integer.parseInt(query.getOrDefault("Page", "0"));
        var size = Integer.parseInt(query.getOrDefault("PageSize", "50"));
        var found = exchange.list(query);
        var from = Math.min(page * size, found.size());
        var to = Math.min(from + size, found.size());
        return TwilioJson.page(found.subList(from, to), account, page, size, to < found.size());
    }

    @PostMapping("/Messages/{sid}.json")
    Map<String, @Nullable Object> update(
            @PathVariable String account,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam Map<String, String> form) {
        checkAccess(account, authorization);
        if ("canceled".equals(form.get("Status"))) {
            exchange.cancel(sid);
        }
        return TwilioJson.message(exchange.find(sid), account);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> refused(TwilioError error) {
        return ResponseEntity.status(error.status())
                .body(TwilioJson.error(error.status(), error.code(), String.valueOf(error.getMessage())));
    }

    private static void checkAccess(String account, String authorization) {
        if (!SandboxAccount.isSignedIn(authorization)) {
            throw new TwilioError(20003);
        }
        if (!SandboxAccount.SID.equals(account)) {
            throw new TwilioError(20404);
        }
    }

    private static ResponseEntity<String> down() {
        return ResponseEntity.status(503).contentType(MediaType.TEXT_HTML).body(DOWN);
    }

    /** An answer that ends before it is complete, and with it the connection. */
    private static void breakOff(HttpServletResponse response) throws IOException {
        response.setStatus(201);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        LostAnswer.breakOff(response);
    }
}
