package letterbook.sandbox.peppol;

import java.util.Optional;
import letterbook.sandbox.SandboxMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the buyers' access point keeps of a message beside it.
 *
 * @param messageId of AS4
 * @param seat of the access point that brought it
 * @param number of the invoice
 * @param statusTo service provider that wants a message level status; empty for nobody
 */
record Notes(String messageId, String seat, String number, String statusTo) {

    /** Empty for what another stand-in took. */
    static Optional<Notes> of(SandboxMessage message) {
        if (message.notes() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(message.notes(), Notes.class));
        } catch (JacksonException others) {
            return Optional.empty();
        }
    }
}
