package letterbook.sandbox.choruspro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the portal keeps of a deposited invoice.
 *
 * @param number of the invoice; null when the file could not be read
 * @param plan the states it goes through by itself, each from its moment on; those of the flow begin with {@code IN_}
 * @param errors what is wrong with it, in the portal's words
 * @param technical whether that is the file's fault and not the invoice's
 */
record Filing(
        @Nullable String number,
        String supplier,
        String buyer,
        String fileName,
        String syntax,
        List<Turn> plan,
        List<String> errors,
        boolean technical) {

    /** A state, from a moment on. */
    record Turn(String state, Instant at, @Nullable String comment) {

        boolean isOfFlow() {
            return state.startsWith("IN_");
        }
    }

    /** State of the flow at a moment. */
    String flowState(Instant now) {
        return past(now).stream()
                .filter(Turn::isOfFlow)
                .reduce((one, next) -> next)
                .map(Turn::state)
                .orElseThrow();
    }

    /** The states of the invoice up to a moment, oldest first; empty until the flow came in. */
    List<Turn> invoiceStates(Instant now) {
        return past(now).stream().filter(turn -> !turn.isOfFlow()).toList();
    }

    /** The latest state of all. */
    String state(Instant now) {
        return past(now).getLast().state();
    }

    /** What was to come does not; these come now. */
    Filing turnedTo(Instant now, List<String> states, @Nullable String comment) {
        var turns = new ArrayList<>(past(now));
        states.forEach(state -> turns.add(new Turn(state, now, comment)));
        return new Filing(number, supplier, buyer, fileName, syntax, turns, errors, technical);
    }

    /** @param technical whether that is the file's fault and not the invoice's */
    Filing faulty(String words, boolean technical) {
        return new Filing(number, supplier, buyer, fileName, syntax, plan, List.of(words), technical);
    }

    private List<Turn> past(Instant now) {
        return plan.stream().filter(turn -> !turn.at().isAfter(now)).toList();
    }
}
