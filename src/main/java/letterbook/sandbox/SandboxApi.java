package letterbook.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnSandbox;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the stand-ins took, for programs. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/sandbox/api/messages")
class SandboxApi {

    private static final int MOST = 500;

    private final SandboxMessages messages;

    SandboxApi(SandboxMessages messages) {
        this.messages = messages;
    }

    /**
     * A message as programs see it; {@code raw} is the whole of it as it came, {@code provider} whose stand-in took it,
     * {@code reference} its name there and {@code state} how far it is, in that provider's words.
     */
    record Message(
            Instant receivedAt,
            String from,
            String to,
            String subject,
            String text,
            String raw,
            String provider,
            @Nullable String reference,
            @Nullable String state) {}

    /** Newest first. */
    @GetMapping
    List<Message> list(
            @RequestParam(defaultValue = "email") String type, @RequestParam(defaultValue = "50") int limit) {
        var wanted = CommunicationType.ofApiName(type)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "type must be one of email, sms, post, manual, e_invoice"));
        if (limit < 1 || limit > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit must be between 1 and " + MOST);
        }
        return messages.list(wanted, 0, limit).stream().map(this::whole).toList();
    }

    private Message whole(SandboxMessage message) {
        return new Message(
                message.receivedAt(),
                message.from(),
                message.to(),
                message.subject(),
                message.text(),
                messages.raw(message.id())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse(""),
                message.provider(),
                message.reference(),
                message.state());
    }
}
