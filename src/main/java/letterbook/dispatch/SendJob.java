package letterbook.dispatch;

import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries one entry on: notes what is about to be done, calls the provider outside any transaction, notes the outcome. Run
 * again after a crash at any point it goes on from what is noted; an attempt without an outcome is never repeated blindly.
 */
@Component
class SendJob {

    private static final Logger log = LoggerFactory.getLogger(SendJob.class);

    private final Preparation preparation;
    private final Settlement settlement;

    SendJob(Preparation preparation, Settlement settlement) {
        this.preparation = preparation;
        this.settlement = settlement;
    }

    Ending run(long id) {
        return switch (preparation.next(id)) {
            case Step.Rest rest -> rest::until;
            case Step.Attempt attempt ->
                settlement.ofAttempt(attempt.entry(), attempt.provider(), outcome(attempt.call(), attempt.delivery()));
            case Step.Look look ->
                settlement.ofLook(look.entry(), look.provider(), outcome(look.call(), look.delivery()));
        };
    }

    /** A channel that breaks may have handed the message over before; repeating the call would be a blind second send. */
    private static Outcome outcome(Function<Delivery, Outcome> call, Delivery delivery) {
        try {
            return call.apply(delivery);
        } catch (RuntimeException broken) {
            log.error("The channel of entry {} broke", delivery.communicationId(), broken);
            return new Outcome.Unknown("Letterbook failed while it talked to the provider: " + broken.getMessage());
        }
    }
}
