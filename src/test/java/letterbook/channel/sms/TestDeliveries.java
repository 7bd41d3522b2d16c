package letterbook.channel.sms;

import java.time.Instant;
import java.util.List;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Delivery;
import org.jspecify.annotations.Nullable;

/** Messages on their way, for tests of the adapter alone. */
final class TestDeliveries {

    static final String MOBILE = "+31612345678";

    private TestDeliveries() {}

    static Delivery to(String receiver, String text) {
        return new Delivery(
                1, 1, Instant.now(), null, receiver, "Jan", "en", new MessageContent(null, null, text), List.of());
    }

    static Delivery known(@Nullable String sid, Delivery delivery) {
        return at(delivery.attemptedAt(), sid, delivery);
    }

    static Delivery at(Instant attemptedAt, Delivery delivery) {
        return at(attemptedAt, delivery.providerRef(), delivery);
    }

    private static Delivery at(Instant attemptedAt, @Nullable String sid, Delivery delivery) {
        return new Delivery(
                delivery.communicationId(),
                delivery.attempt(),
                attemptedAt,
                sid,
                delivery.receiver(),
                delivery.receiverName(),
                delivery.language(),
                delivery.content(),
                List.of());
    }
}
