package letterbook.sandbox.pingen;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.StandIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pingen as a person can play with it. */
@Component
@ConditionalOnSandbox
class PingenStandIn implements StandIn {

    private static final Set<String> ON_ITS_WAY =
            Set.of("submitted", "accepted", "processing", "printing", "awaiting_credits", "teleporting");

    private static final Answer SENT = new Answer("sent", "Sent");
    private static final Answer MOVED = new Answer("moved", "Undeliverable (moved)");
    private static final Answer UNKNOWN = new Answer("unknown", "Undeliverable (unknown)");
    private static final Answer REJECTED = new Answer("rejected", "Rejected by print centre");
    private static final Answer TOPPED_UP = new Answer("topped-up", "Credit topped up");

    private final LetterTable letters;
    private final LetterMoves moves;

    PingenStandIn(LetterTable letters, LetterMoves moves) {
        this.letters = letters;
        this.moves = moves;
    }

    @Override
    public String provider() {
        return LetterDesk.PROVIDER;
    }

    @Override
    public List<String> tricks() {
        return Stream.concat(
                        Arrays.stream(Trick.values())
                                .map(trick -> "With the word “" + trick.word()
                                        + "” in the address, for example as city, " + trick.meaning() + "."),
                        Stream.of("With a number that ends in “_simulate_undeliverable”, “_simulate_unprintable” or"
                                + " “_simulate_cancellable”, Pingen’s own switches work."))
                .toList();
    }

    @Override
    public List<Answer> answers(SandboxMessage message) {
        var state = Objects.requireNonNullElse(message.state(), "");
        if (state.equals("awaiting_credits")) {
            return List.of(TOPPED_UP);
        }
        if (ON_ITS_WAY.contains(state)) {
            return List.of(SENT, REJECTED);
        }
        return state.equals("sent") ? List.of(MOVED, UNKNOWN) : List.of();
    }

    @Override
    @Transactional
    public void answer(SandboxMessage message, Answer answer) {
        letters.find(Objects.requireNonNull(message.reference())).ifPresent(letter -> {
            switch (answer.key()) {
                case "sent" -> moves.sent(letter);
                case "rejected" -> moves.reject(letter);
                case "moved" -> moves.returned(letter, Trick.MOVED);
                case "unknown" -> moves.returned(letter, Trick.UNKNOWN);
                case "topped-up" -> moves.to(letter, "accepted");
                default -> throw new IllegalArgumentException("Pingen does not answer " + answer.key());
            }
        });
    }
}
