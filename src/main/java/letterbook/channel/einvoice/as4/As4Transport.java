package letterbook.channel.einvoice.as4;

import java.time.Clock;
import java.time.Duration;
import letterbook.channel.einvoice.PeppolInvoices;
import letterbook.channel.einvoice.PeppolTransport;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Sends invoices from our own access point. Where an answer is lost the message is sent again under the same name, as long
 * as receivers remember it; they refuse it when they have it.
 */
class As4Transport extends PeppolTransport {

    /** Receivers remember messages for ten minutes at least; one minute is for the way. */
    static final Duration REMEMBERED = Duration.ofMinutes(9);

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(20);

    private final Dispatching dispatching;
    private final SentInvoices sent;
    private final Clock clock;

    As4Transport(PeppolInvoices invoices, Dispatching dispatching, SentInvoices sent, Clock clock) {
        super(invoices);
        this.dispatching = dispatching;
        this.sent = sent;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "as4";
    }

    @Override
    public Outcome send(Delivery delivery) {
        return switch (dispatching.handOver(delivery, sent.sending(delivery))) {
            case Dispatching.Result.Known known -> known.outcome();
            case Dispatching.Result.InDoubt doubt -> askAgain(doubt.why(), SOON);
        };
    }

    /**
     * The same message under the same name, while the receiver’s access point would know it again: only what it says about
     * the message itself settles it. What was not even noted never left.
     */
    @Override
    public Outcome reconcile(Delivery delivery) {
        var sending = sent.sending(delivery);
        if (!sent.knows(sending)) {
            return new Outcome.RetryLater(
                    "AS4_INTERRUPTED", "Letterbook stopped before the message left", Duration.ZERO);
        }
        if (clock.instant().isAfter(delivery.attemptedAt().plus(REMEMBERED))) {
            return new Outcome.Unknown(
                    "The receiver’s access point gave no answer for as long as it would know the message again");
        }
        return switch (dispatching.handOver(delivery, sending)) {
            case Dispatching.Result.Known known when isAboutTheMessage(known.outcome()) -> known.outcome();
            case Dispatching.Result.Known known -> askAgain(known.outcome().text(), LATER);
            case Dispatching.Result.InDoubt doubt -> askAgain(doubt.why(), LATER);
        };
    }

    /** Never needed: what an access point takes it takes for good. */
    @Override
    public Outcome poll(Delivery delivery) {
        return reconcile(delivery);
    }

    private static boolean isAboutTheMessage(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> true;
            case Outcome.Refused refused ->
                refused.code().equals("AS4_NOT_SERVICED") || refused.code().equals("AS4_REFUSED");
            case Outcome.Accepted _,
                    Outcome.Withdrawn _,
                    Outcome.RetryLater _,
                    Outcome.OutOfOrder _,
                    Outcome.AskLater _,
                    Outcome.Unknown _ -> false;
        };
    }

    private static Outcome askAgain(@Nullable String why, Duration after) {
        return new Outcome.AskLater("AS4_ANSWER_LOST", why, after);
    }
}
