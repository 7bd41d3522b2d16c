package letterbook.channel.sms;

import com.twilio.rest.api.v2010.account.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import letterbook.base.SmsParts;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;

/** What a message as Twilio has it means to its entry. */
final class TwilioNews {

    /** Wait before Twilio is asked about a message of which no callback came. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    /** Time after which a message that an operator has counts as delivered without the operator's word. */
    static final Duration UNCONFIRMED = Duration.ofHours(24);

    private static final Duration QUEUED = Duration.ofMinutes(20);
    private static final Duration HOURLY = Duration.ofHours(1);

    private final TwilioErrors errors;

    TwilioNews(TwilioErrors errors) {
        this.errors = errors;
    }

    Outcome outcome(Message message, Delivery delivery, Instant now) {
        var status = Optional.ofNullable(message.getStatus())
                .flatMap(said -> TwilioStatus.of(said.toString()))
                .orElse(TwilioStatus.SENDING);
        var parts = parts(message, delivery);
        return switch (status) {
            case ACCEPTED, SCHEDULED, QUEUED, SENDING, RECEIVING, RECEIVED ->
                new Outcome.Accepted(message.getSid(), "Queued at Twilio, " + parts, SILENCE, QUEUED);
            case SENT -> sent(message, delivery, now, parts);
            case DELIVERED, READ -> new Outcome.Delivered(message.getSid(), "Delivered, " + parts);
            case PARTIALLY_DELIVERED ->
                new Outcome.Delivered(message.getSid(), "Delivered to some of the receiver’s devices, " + parts);
            case UNDELIVERED, FAILED, CANCELED -> {
                var code = message.getErrorCode();
                var failed = errors.undelivered(
                        status,
                        code == null ? null : code.toString(),
                        text(status, code == null ? null : code.toString(), message.getErrorMessage()));
                yield new Outcome.Refused(failed.status(), failed.code(), failed.text());
            }
        };
    }

    /** In Twilio's words: {@code undelivered, error 30005: Unknown destination handset}. */
    static String text(TwilioStatus status, @Nullable String code, @Nullable String message) {
        return status.wire()
                + (code == null || code.isBlank() ? "" : ", error " + code)
                + (message == null || message.isBlank() ? "" : ": " + message);
    }

    private static Outcome sent(Message message, Delivery delivery, Instant now, String parts) {
        var since = message.getDateSent() == null
                ? delivery.attemptedAt()
                : message.getDateSent().toInstant();
        var left = UNCONFIRMED.minus(Duration.between(since, now));
        if (!left.isPositive()) {
            return new Outcome.Delivered(
                    message.getSid(), "Sent, " + parts + "; delivery not confirmed by the operator");
        }
        var next = left.compareTo(HOURLY) < 0 ? left : HOURLY;
        return new Outcome.Accepted(message.getSid(), "With the operator, " + parts, next, left.plus(HOURLY));
    }

    /** As we count them, and as Twilio does where that differs; it says 0 as long as it does not know. */
    private static String parts(Message message, Delivery delivery) {
        var counted = SmsParts.of(delivery.content().text());
        var told = message.getNumSegments();
        return told == null || told.isBlank() || told.equals("0") || told.equals(Integer.toString(counted.count()))
                ? counted.words()
                : told + (told.equals("1") ? " part" : " parts") + " (" + counted.count() + " expected)";
    }
}
