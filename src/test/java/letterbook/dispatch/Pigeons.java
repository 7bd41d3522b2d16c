package letterbook.dispatch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import letterbook.base.CommunicationType;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import org.jspecify.annotations.Nullable;

/** A channel of the test: tells the outcomes it was given, in their order, and after them that the message was taken. */
final class Pigeons implements Channel {

    private final CommunicationType type;
    private final String provider = "Pigeons " + UUID.randomUUID().toString().substring(0, 8);
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final List<Long> sent = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private @Nullable Instant opens;

    Pigeons(CommunicationType type) {
        this.type = type;
    }

    Pigeons answering(Outcome outcome) {
        outcomes.add(outcome);
        return this;
    }

    Pigeons closedUntil(Instant moment) {
        opens = moment;
        return this;
    }

    /** Ids of the messages that were handed over, in their order. */
    List<Long> sent() {
        return sent;
    }

    /** Ids of the messages that were asked for. */
    List<Long> asked() {
        return asked;
    }

    @Override
    public CommunicationType type() {
        return type;
    }

    @Override
    public String provider(String receiver) {
        return provider;
    }

    String provider() {
        return provider;
    }

    @Override
    public Optional<String> problemWith(String receiver, CustomerDetails customer) {
        return receiver.isEmpty() ? Optional.of("MISSING_EMAIL") : Optional.empty();
    }

    @Override
    public MessageContent generate(Draft draft) {
        return new MessageContent("Subject", "<p>Coo</p>", "Coo");
    }

    @Override
    public Optional<Instant> opensAt(Instant now) {
        return Optional.ofNullable(opens);
    }

    @Override
    public Outcome send(Delivery delivery) {
        sent.add(delivery.communicationId());
        return next();
    }

    @Override
    public Outcome reconcile(Delivery delivery) {
        asked.add(delivery.communicationId());
        return next();
    }

    @Override
    public Outcome poll(Delivery delivery) {
        asked.add(delivery.communicationId());
        return next();
    }

    private Outcome next() {
        var outcome = outcomes.poll();
        return outcome == null ? new Outcome.Delivered("ring-" + sent.size(), null) : outcome;
    }
}
