package letterbook.sandbox.twilio;

import java.time.Instant;
import letterbook.sandbox.SandboxMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the stand-in keeps of a message beside its text and its state.
 *
 * @param callback where its states are reported; null for nowhere
 * @param service messaging service that sent it; null for none
 * @param sentAt when the operator got it; null before
 * @param error with which it ended; null for none
 */
record TwilioNotes(
        @Nullable String callback,
        @Nullable String service,
        @Nullable Instant sentAt,
        @Nullable Integer error) {

    TwilioNotes sent(Instant at) {
        return new TwilioNotes(callback, service, at, error);
    }

    TwilioNotes failed(Integer code) {
        return new TwilioNotes(callback, service, sentAt, code);
    }

    String written() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static TwilioNotes of(SandboxMessage message) {
        return JsonMapper.shared().readValue(message.notes(), TwilioNotes.class);
    }
}
