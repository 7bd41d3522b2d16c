package letterbook.channel.einvoice.chorus;

import java.time.Duration;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Outcome;

/** What it means for a message that a call was not answered as it should be. */
final class Troubles {

    static final String UNAVAILABLE = "CHORUS_UNAVAILABLE";

    private Troubles() {}

    /** Of a call that was clearly not taken. */
    static Outcome whileSending(Answer.Troubled<?> troubled) {
        return switch (troubled.kind()) {
            case CLIENT_UNKNOWN -> new Outcome.OutOfOrder("CHORUS_CLIENT_UNKNOWN", troubled.words());
            case ACCOUNT_REFUSED -> new Outcome.OutOfOrder("CHORUS_ACCOUNT_REFUSED", troubled.words());
            case NOT_SUBSCRIBED -> new Outcome.OutOfOrder("CHORUS_NOT_SUBSCRIBED", troubled.words());
            case BUSY, AWAY, BROKE -> new Outcome.RetryLater(UNAVAILABLE, troubled.words(), troubled.notBefore());
            case NOT_UNDERSTOOD -> new Outcome.Refused(CommunicationStatus.FAILED, "CHORUS_FORMAT", troubled.words());
        };
    }

    /** Of a question, which may be asked again. */
    static Outcome whileLooking(Answer.Troubled<?> troubled, Duration wait) {
        var asked = troubled.notBefore();
        return switch (troubled.kind()) {
            case CLIENT_UNKNOWN, ACCOUNT_REFUSED, NOT_SUBSCRIBED -> whileSending(troubled);
            case BUSY, AWAY, BROKE, NOT_UNDERSTOOD ->
                new Outcome.RetryLater(
                        UNAVAILABLE, troubled.words(), asked == null || asked.compareTo(wait) < 0 ? wait : asked);
        };
    }

    /** Of the question what became of a try: it stays open until that is answered. */
    static Outcome whileReconciling(Answer.Troubled<?> troubled, Duration wait) {
        return switch (whileLooking(troubled, wait)) {
            case Outcome.OutOfOrder out -> new Outcome.AskLater(out.code(), out.text(), wait);
            case Outcome _ -> new Outcome.AskLater(UNAVAILABLE, troubled.words(), wait);
        };
    }
}
