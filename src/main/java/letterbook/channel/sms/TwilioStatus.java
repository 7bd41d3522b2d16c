package letterbook.channel.sms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The states of a message at Twilio (its OpenAPI {@code message_enum_status}), each with its rank: callbacks come in any
 * order, and one of a lower rank than what is known says nothing new.
 */
enum TwilioStatus {
    RECEIVING(0),
    RECEIVED(0),
    ACCEPTED(1),
    SCHEDULED(2),
    QUEUED(3),
    SENDING(4),
    SENT(5),
    DELIVERED(6),
    READ(6),
    PARTIALLY_DELIVERED(6),
    UNDELIVERED(6),
    FAILED(6),
    CANCELED(6);

    private final int rank;

    TwilioStatus(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    /** As Twilio writes it. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TwilioStatus> of(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }
}
