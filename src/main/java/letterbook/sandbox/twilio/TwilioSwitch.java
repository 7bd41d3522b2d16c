package letterbook.sandbox.twilio;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.NewMessage;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages that the stand-in has. */
@Component
@ConditionalOnSandbox
class TwilioSwitch {

    static final String PROVIDER = "Twilio";

    private static final int LONGEST = 1600;
    private static final int MOST = 1000;
    private static final int DATE = "2026-11-24".length();

    private final SandboxMessages messages;

    TwilioSwitch(SandboxMessages messages) {
        this.messages = messages;
    }

    /** Tells the message as it was taken, before anything happens to it. Throws {@link TwilioError}. */
    @Transactional
    SandboxMessage take(Map<String, String> form, TwilioScript script) {
        var from = form.getOrDefault("From", "");
        var service = form.get("MessagingServiceSid");
        require(form.get("To"), 21604);
        var body = require(form.get("Body"), 21602);
        if (from.isBlank() && service == null) {
            throw new TwilioError(21603);
        }
        if (body.length() > LONGEST) {
            throw new TwilioError(21617);
        }
        if (script.refusal() != null) {
            throw new TwilioError(script.refusal());
        }
        var id = messages.add(new NewMessage(
                CommunicationType.SMS,
                PROVIDER,
                from,
                form.getOrDefault("To", ""),
                "",
                body,
                body.getBytes(StandardCharsets.UTF_8),
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                service == null ? "queued" : "accepted",
                new TwilioNotes(form.get("StatusCallback"), service, null, null).written()));
        return messages.find(id).orElseThrow();
    }

    SandboxMessage find(String sid) {
        return messages.find(PROVIDER, sid).orElseThrow(() -> new TwilioError(20404));
    }

    /** Newest first; a message that was not sent yet is in no list by date. */
    List<SandboxMessage> list(Map<String, String> query) {
        var all = query.containsKey("To")
                ? messages.to(PROVIDER, query.get("To"), MOST)
                : messages.list(CommunicationType.SMS, 0, MOST);
        var from = query.get("From");
        var after = moment(query.get("DateSent>"));
        var before = moment(query.get("DateSent<"));
        return all.stream()
                .filter(message -> from == null || message.from().equals(from))
                .filter(message -> {
                    var sent = TwilioNotes.of(message).sentAt();
                    return (after == null || sent != null && !sent.isBefore(after))
                            && (before == null || sent != null && !sent.isAfter(before));
                })
                .toList();
    }

    void cancel(String sid) {
        var message = find(sid);
        if (!messages.move(message.id(), "accepted", "canceled")
                && !messages.move(message.id(), "queued", "canceled")) {
            throw new TwilioError(30409);
        }
    }

    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.length() == DATE
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : LocalDateTime.parse(text.replace("Z", "")).toInstant(ZoneOffset.UTC);
    }

    private static String require(@Nullable String text, int error) {
        if (text == null || text.isBlank()) {
            throw new TwilioError(error);
        }
        return text;
    }
}
