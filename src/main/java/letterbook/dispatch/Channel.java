package letterbook.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import letterbook.base.CommunicationType;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;

/** A way to reach customers. Each is called by several threads at once. */
public interface Channel {

    CommunicationType type();

    /** Who carries a message to this receiver, as people read it: {@code SMTP}, {@code Twilio}, … */
    String provider(String receiver);

    /** All who may carry messages of this channel, as {@link #provider} names them. */
    default List<String> providers() {
        return List.of(provider(""));
    }

    /**
     * Code of the error catalogue for a receiver that cannot be written to: missing or invalid; else empty.
     *
     * @param receiver as it was decided when the message was reported
     * @param customer as the card says now
     */
    Optional<String> problemWith(String receiver, CustomerDetails customer);

    /**
     * Makes the message. Throws {@link CannotBeMadeException} when what it is made from is at fault, anything else when a
     * template is broken or lacks a value.
     */
    MessageContent generate(Draft draft);

    /** When a message may leave at the earliest; empty for at once. Asked again each time it is about to leave. */
    default Optional<Instant> opensAt(Instant now) {
        return Optional.empty();
    }

    /**
     * Hands the message to the provider, once. Called outside any transaction, after the intent to do so is stored.
     * Tells everything that can happen as an outcome and throws only when nothing was handed over.
     */
    Outcome send(Delivery delivery);

    /** In how many parts the message would travel, where its receiver or we pay for parts; empty for channels without. */
    default OptionalInt parts(Draft draft) {
        return OptionalInt.empty();
    }

    /**
     * What became of an attempt whose answer was lost, as the provider tells when asked; {@code RetryLater} when it does
     * not have the message, so that sending again doubles nothing; {@code AskLater} when it cannot tell yet. Never sends by
     * itself what the provider may have.
     */
    default Outcome reconcile(Delivery delivery) {
        return new Outcome.Unknown("Letterbook stopped while the provider had the message");
    }

    /** Asks for news of a message that the provider accepted; {@code RetryLater} when it cannot be asked now. */
    default Outcome poll(Delivery delivery) {
        return new Outcome.Accepted(Objects.requireNonNull(delivery.providerRef()), null, null, Duration.ofDays(1));
    }
}
