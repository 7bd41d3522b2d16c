package letterbook.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import letterbook.communication.CommunicationEntry;

/** What a job does next with its entry. */
sealed interface Step {

    /** Nothing now; run again at a certain time, or never when that is empty. */
    record Rest(Optional<Instant> until) implements Step {

        static final Rest FOR_GOOD = new Rest(Optional.empty());
    }

    /** Hand the message over, or ask what became of an attempt: either way the attempt ends with the outcome. */
    record Attempt(CommunicationEntry entry, String provider, Delivery delivery, Function<Delivery, Outcome> call)
            implements Step {}

    /** Ask for news of a message that the provider accepted. */
    record Look(CommunicationEntry entry, String provider, Delivery delivery, Function<Delivery, Outcome> call)
            implements Step {}
}
