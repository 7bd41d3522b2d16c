package letterbook.channel.sms;

import java.time.Duration;
import java.util.Set;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.News;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;

/** What Twilio's error codes mean here: the row {@code SMS_<code>} of the error catalogue. */
final class TwilioErrors {

    static final String PREFIX = "SMS_";

    /** Wrong for every message, so that the provider pauses and none is burnt: account, credentials, sender. */
    private static final Set<String> ABOUT_US = Set.of(
            "SMS_20003", "SMS_20404", "SMS_21212", "SMS_21603", "SMS_21606", "SMS_30002", "SMS_35115", "SMS_35125");

    private static final Duration BUSY = Duration.ofSeconds(10);

    private final ErrorCatalogue catalogue;

    TwilioErrors(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Of a request that Twilio refused. */
    Outcome refusal(@Nullable Integer code, @Nullable Integer httpStatus, String text) {
        var entry = entry(code == null ? codeOf(httpStatus) : PREFIX + code, codeOf(httpStatus));
        if (ABOUT_US.contains(entry.code())) {
            return new Outcome.OutOfOrder(entry.code(), text);
        }
        return entry.retry()
                ? new Outcome.RetryLater(entry.code(), text, BUSY)
                : new Outcome.Refused(entry.status(), entry.code(), text);
    }

    /** Of a message that Twilio took and did not deliver; it is not sent again by itself. */
    News.Failed undelivered(TwilioStatus status, @Nullable String errorCode, @Nullable String text) {
        if (status == TwilioStatus.CANCELED) {
            return new News.Failed(CommunicationStatus.FAILED, "SMS_CANCELED", text);
        }
        var entry = entry(PREFIX + errorCode, "SMS_UNDELIVERED");
        return new News.Failed(entry.status(), entry.code(), text);
    }

    private CatalogueEntry entry(String code, String otherwise) {
        return catalogue.find(code).or(() -> catalogue.find(otherwise)).orElseThrow();
    }

    private static String codeOf(@Nullable Integer httpStatus) {
        return switch (httpStatus == null ? 0 : httpStatus) {
            case 401 -> "SMS_20003";
            case 404 -> "SMS_20404";
            case 429 -> "SMS_20429";
            default -> "SMS_4XX";
        };
    }
}
