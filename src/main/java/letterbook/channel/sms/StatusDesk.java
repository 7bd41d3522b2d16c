package letterbook.channel.sms;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import letterbook.base.Together;
import letterbook.communication.News;
import letterbook.dispatch.Receipt;
import letterbook.dispatch.Receipts;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Takes what Twilio reports, in whatever order it comes. */
@Service
class StatusDesk implements DisposableBean {

    private final Receipts receipts;
    private final Together<Receipt, Receipts.Taken> together;
    private final TwilioErrors errors;
    private final Clock clock;

    StatusDesk(Receipts receipts, TwilioErrors errors, Clock clock) {
        this.receipts = receipts;
        this.together = new Together<>("twilio-status", receipts::takeAll);
        this.errors = errors;
        this.clock = clock;
    }

    /** Once this has returned it is stored. */
    Receipts.Taken take(StatusCallback callback) {
        return together.ask(receipt(callback));
    }

    private Receipt receipt(StatusCallback callback) {
        return new Receipt(
                SmsChannel.PROVIDER,
                key(callback.sid(), callback.status()),
                new Receipt.Reference.ProviderRef(callback.sid()),
                clock.instant(),
                TwilioStatus.of(callback.status())
                        .map(status -> news(callback, status))
                        .orElseGet(() -> new News.Progress("Twilio reports: " + callback.status())),
                callback.raw());
    }

    private News news(StatusCallback callback, TwilioStatus status) {
        var text = TwilioNews.text(status, callback.errorCode(), callback.errorMessage());
        return switch (status) {
            case DELIVERED, READ -> new News.Delivered(text);
            case PARTIALLY_DELIVERED -> new News.Delivered("Delivered to some of the receiver’s devices");
            case UNDELIVERED, FAILED, CANCELED -> errors.undelivered(status, callback.errorCode(), text);
            case ACCEPTED, SCHEDULED, QUEUED, SENDING, SENT, RECEIVING, RECEIVED ->
                new News.Progress(better(callback.sid(), status)
                        .map(known -> text + " (received, ignored because it is already " + known.wire() + ")")
                        .orElse(text));
        };
    }

    /** What Twilio has already reported that says more. */
    private Optional<TwilioStatus> better(String sid, TwilioStatus status) {
        return receipts.keys(SmsChannel.PROVIDER, key(sid, "")).stream()
                .map(key -> key.substring(key.indexOf(':') + 1))
                .flatMap(said -> TwilioStatus.of(said).stream())
                .filter(known -> known.rank() > status.rank())
                .max(Comparator.comparingInt(TwilioStatus::rank));
    }

    private static String key(String sid, String status) {
        return sid + ":" + status;
    }

    @Override
    public void destroy() {
        together.close();
    }
}
