package letterbook.dispatch;

import java.util.Optional;
import letterbook.base.CommunicationType;
import letterbook.communication.MessageContent;

/** A way to reach customers. Each is called by several threads at once. */
public interface Channel {

    CommunicationType type();

    /** Who carries the messages, as people read it: {@code SMTP}, {@code Twilio}, … */
    String provider();

    /** Code of the error catalogue for a receiver that cannot be written to: missing or invalid; else empty. */
    Optional<String> problemWith(String receiver);

    /** Makes the message. Throws when a template is broken or lacks a value. */
    MessageContent generate(Draft draft);

    /**
     * Hands the message to the provider, once. Called outside any transaction, after the intent to do so is stored.
     * Tells everything that can happen as an outcome and throws only when nothing was handed over.
     */
    Outcome send(Delivery delivery);
}
