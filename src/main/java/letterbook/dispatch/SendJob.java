package letterbook.dispatch;

import org.springframework.stereotype.Component;

/**
 * Carries one entry on: notes what is about to be done, calls the provider outside any transaction, notes the outcome. Run
 * again after a crash at any point it goes on from what is noted; an attempt without an outcome is never repeated blindly.
 */
@Component
class SendJob {

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
                settlement.ofAttempt(
                        attempt.entry(), attempt.provider(), attempt.call().apply(attempt.delivery()));
            case Step.Look look ->
                settlement.ofLook(look.entry(), look.provider(), look.call().apply(look.delivery()));
        };
    }
}
