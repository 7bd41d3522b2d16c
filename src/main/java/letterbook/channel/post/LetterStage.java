package letterbook.channel.post;

import java.util.Arrays;
import java.util.Set;

/** What Pingen's statuses of a letter mean to us. Pingen does not promise the list: a status that is not in it settles nothing. */
enum LetterStage {
    CHECKING("Pingen checks the letter", "validating", "fixing"),
    READY("Ready to be printed", "valid"),
    HANDED_OVER("Handed over for printing", "submitted", "accepted", "transferring", "inspection"),
    PRINTING("In print", "processing", "printing"),
    NEEDS_CREDIT("Waits until there is credit with Pingen", "awaiting_credits"),
    POSTED("Given to the postal service", "sent"),
    DELIVERED("Delivered", "delivered"),
    RETURNED("The letter came back", "undeliverable"),
    FAULTY("Pingen cannot print the letter", "action_required", "invalid", "unprintable", "expired"),
    REJECTED("Refused for printing", "rejected"),
    CANCELLING("Being cancelled at Pingen", "cancelling"),
    CANCELLED("Cancelled at Pingen", "cancelled"),
    UNKNOWN("Pingen reports a status that Letterbook does not know");

    private final String words;
    private final Set<String> statuses;

    LetterStage(String words, String... statuses) {
        this.words = words;
        this.statuses = Set.of(statuses);
    }

    static LetterStage of(String status) {
        return Arrays.stream(values())
                .filter(stage -> stage.statuses.contains(status))
                .findFirst()
                .orElse(UNKNOWN);
    }

    String words() {
        return words;
    }
}
