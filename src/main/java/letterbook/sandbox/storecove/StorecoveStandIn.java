package letterbook.sandbox.storecove;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import letterbook.base.ConditionalOnSandbox;
import letterbook.channel.einvoice.storecove.StorecoveAccount;
import letterbook.sandbox.LostAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Storecove's interface, version 2, as far as it is used. */
@RestController
@ConditionalOnSandbox
@RequestMapping(StorecoveSandbox.PATH)
class StorecoveStandIn {

    private final StorecoveShelf shelf;
    private final StorecoveQueue queue;
    private final StorecoveAccount account;

    StorecoveStandIn(StorecoveShelf shelf, StorecoveQueue queue, StorecoveAccount account) {
        this.shelf = shelf;
        this.queue = queue;
        this.account = account;
    }

    /** The key of a call is not ours. */
    private static final class WrongKeyException extends RuntimeException {}

    @ModelAttribute
    void checkKey(@RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String given) {
        if (!("Bearer " + account.apiKey()).equals(given)) {
            throw new WrongKeyException();
        }
    }

    @ExceptionHandler(WrongKeyException.class)
    ResponseEntity<?> refuse() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("error", "Invalid API key"));
    }

    /** Whom to look up. */
    record Participant(String network, String metaScheme, String scheme, String identifier) {}

    @PostMapping("/discovery/receives")
    Map<String, String> receives(@RequestBody Participant participant) {
        var trick = Trick.of(participant.identifier()).orElse(null);
        return Map.of("code", trick == Trick.UNKNOWN || trick == Trick.NO_INVOICES ? "nOK" : "OK");
    }

    @PostMapping("/discovery/exists")
    Map<String, String> exists(@RequestBody Participant participant) {
        return Map.of("code", Trick.of(participant.identifier()).orElse(null) == Trick.UNKNOWN ? "nOK" : "OK");
    }

    /** Null where the answer is lost. */
    @PostMapping("/document_submissions")
    @Nullable
    ResponseEntity<?> submit(@RequestBody Submission submission, HttpServletResponse response) throws IOException {
        var key = Objects.requireNonNullElseGet(
                submission.idempotencyGuid(), () -> UUID.randomUUID().toString());
        if (shelf.find(StorecoveShelf.guidOf(key)).isPresent()) {
            return unprocessable("idempotencyGuid", "This idempotencyGuid has already been used");
        }
        var routing = submission.routing();
        if (routing == null
                || routing.eIdentifiers() == null
                || routing.eIdentifiers().isEmpty()) {
            return unprocessable("routing", "No eIdentifiers given");
        }
        var receiver = routing.eIdentifiers().getFirst();
        var trick = Trick.of(Objects.requireNonNullElse(receiver.id(), "")).orElse(null);
        var ubl = ubl(submission);
        if (ubl == null || trick == Trick.INVALID) {
            return unprocessable("document", "The document is not a valid UBL invoice");
        }
        if (trick == Trick.KEY_REFUSED) {
            return refuse();
        }
        if ((trick == Trick.BUSY_ONCE || trick == Trick.TOO_MANY) && shelf.isFirstCall(key)) {
            return trick == Trick.TOO_MANY
                    ? ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                            .header(HttpHeaders.RETRY_AFTER, "1")
                            .build()
                    : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        var guid = shelf.add(key, Objects.requireNonNullElse(submission.legalEntityId(), 0L), receiver, ubl);
        if (trick == Trick.TAKEN_THEN_DROPPED) {
            LostAnswer.breakOff(response);
            return null;
        }
        return trick == Trick.TAKEN_THEN_BUSY
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
                : ResponseEntity.ok(Map.of("guid", guid));
    }

    @GetMapping("/document_submissions/{guid}/evidence/{type}")
    ResponseEntity<?> evidence(@PathVariable String guid, @PathVariable String type) {
        return shelf.find(guid)
                .filter(message -> StorecoveShelf.SENT.equals(message.state()) && type.equals("sending"))
                .<ResponseEntity<?>>map(message -> ResponseEntity.ok(Map.of(
                        "sender", message.from(),
                        "receiver", message.to(),
                        "network", "peppol",
                        "documents", List.of(),
                        "evidence",
                                Map.of(
                                        "message_id",
                                        guid + "@sandbox.storecove",
                                        "transmission_id",
                                        UUID.nameUUIDFromBytes(guid.getBytes(StandardCharsets.UTF_8)),
                                        "receiving_accesspoint",
                                        "POP000999",
                                        "timestamp",
                                        message.receivedAt().toString()))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/webhook_instances/")
    ResponseEntity<?> nextNews() {
        return queue.next()
                .<ResponseEntity<?>>map(news -> ResponseEntity.ok(Map.of("guid", news.guid(), "body", news.body())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @DeleteMapping("/webhook_instances/{guid}")
    ResponseEntity<Void> forgetNews(@PathVariable String guid) {
        queue.forget(guid);
        return ResponseEntity.noContent().build();
    }

    private static byte @Nullable [] ubl(Submission submission) {
        var document = submission.document();
        if (document == null
                || document.rawDocumentData() == null
                || document.rawDocumentData().document() == null) {
            return null;
        }
        try {
            var bytes = Base64.getDecoder().decode(document.rawDocumentData().document());
            return new String(bytes, StandardCharsets.UTF_8).contains("urn:oasis:names:specification:ubl:schema:xsd:")
                    ? bytes
                    : null;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    private static ResponseEntity<?> unprocessable(String source, String details) {
        return ResponseEntity.unprocessableContent().body(List.of(Map.of("source", source, "details", details)));
    }
}
