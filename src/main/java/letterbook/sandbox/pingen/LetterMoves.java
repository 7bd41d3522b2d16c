package letterbook.sandbox.pingen;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.SandboxPace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves letters from state to state as Pingen does, each move with its event. */
@Service
@ConditionalOnSandbox
class LetterMoves {

    private static final Set<String> RESTING = Set.of(
            "valid",
            "awaiting_credits",
            "sent",
            "undeliverable",
            "rejected",
            "invalid",
            "action_required",
            "cancelled");

    private final LetterTable letters;
    private final LetterEvents events;
    private final SandboxPace pace;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LetterMoves(
            LetterTable letters, LetterEvents events, SandboxPace pace, TransactionTemplate transactions, Clock clock) {
        this.letters = letters;
        this.events = events;
        this.pace = pace;
        this.transactions = transactions;
        this.clock = clock;
    }

    Instant next() {
        return clock.instant().plus(pace.step());
    }

    /** Moves those whose time has come. */
    void moveDue() {
        letters.due(clock.instant()).forEach(letter -> transactions.executeWithoutResult(status -> on(letter)));
    }

    private void on(SandboxLetter letter) {
        switch (letter.status()) {
            case "validating" -> validated(letter);
            case "submitted" -> {
                if (letter.is(Trick.NO_CREDIT)) {
                    issue(letter, "awaiting_credits", "waiting_for_funds", "Not enough credits");
                } else {
                    to(letter, letter.is(Trick.STRANGE) ? "teleporting" : "accepted");
                }
            }
            case "accepted", "teleporting" -> to(letter, "processing");
            case "processing" -> processed(letter);
            case "printing" -> {
                if (letter.simulates("unprintable")) {
                    issue(letter, "invalid", "unprintable", "The letter could not be printed");
                } else {
                    sent(letter);
                }
            }
            case "sent" -> returned(letter, letter.trick().orElse(Trick.UNKNOWN));
            default -> letters.move(letter, letter.status(), null);
        }
    }

    private void validated(SandboxLetter letter) {
        if (letter.is(Trick.NEEDS_ACTION)) {
            issue(letter, "action_required", "change_address_position", "Address position must be changed");
        } else if (letter.is(Trick.BLOCKED)) {
            issue(letter, "rejected", "shipping_country_blocked", "Shipping to this country is blocked");
        } else if (letter.trouble() == null) {
            to(letter, "valid");
        } else {
            issue(
                    letter,
                    letter.trouble().equals("change_address_position") ? "action_required" : "invalid",
                    letter.trouble(),
                    words(letter.trouble()));
        }
    }

    private void processed(SandboxLetter letter) {
        if (letter.is(Trick.PRINT_CENTRE)) {
            reject(letter);
        } else if (letter.is(Trick.INSPECTION)) {
            issue(letter, "rejected", "content_failed_inspection", "Content failed inspection");
        } else {
            to(letter, "printing");
        }
    }

    /** False when somebody else moved it meanwhile. */
    boolean to(SandboxLetter letter, String status) {
        return move(letter, status, event(status, words(status), "Pingen", null, Map.of()));
    }

    boolean sent(SandboxLetter letter) {
        return move(
                letter,
                "sent",
                event("transferred_to_distributor", "Handed to distributor", "Printcenter", "sent", Map.of()));
    }

    boolean reject(SandboxLetter letter) {
        return issue(letter, "rejected", "rejected_from_printcenter", "Rejected by the print centre");
    }

    boolean returned(SandboxLetter letter, Trick why) {
        var corrected = why == Trick.MOVED ? newAddress(letter) : Map.<String, String>of();
        return move(letter, "undeliverable", event("undeliverable", reason(why), "PostNL", "undeliverable", corrected));
    }

    private boolean issue(SandboxLetter letter, String status, String code, String name) {
        return move(letter, status, event(code, name, "Pingen", "issues", Map.of()));
    }

    private boolean move(SandboxLetter letter, String status, LetterEvent event) {
        if (!letters.move(letter, status, due(letter, status))) {
            return false;
        }
        events.add(letters.find(letter.id()).orElseThrow(), event);
        return true;
    }

    private @Nullable Instant due(SandboxLetter letter, String status) {
        var comesBack = letter.simulates("undeliverable")
                || letter.trick()
                        .filter(trick -> Set.of(Trick.MOVED, Trick.UNKNOWN, Trick.DECEASED, Trick.NO_LETTERBOX)
                                .contains(trick))
                        .isPresent();
        var stays = status.equals("accepted") && letter.simulates("cancellable");
        return stays || RESTING.contains(status) && !(status.equals("sent") && comesBack) ? null : next();
    }

    private LetterEvent event(
            String code, String name, String producer, @Nullable String category, Map<String, String> corrected) {
        return new LetterEvent(
                UUID.randomUUID().toString(), clock.instant(), code, name, producer, category, corrected);
    }

    private static String reason(Trick why) {
        return switch (why) {
            case MOVED -> "Recipient has moved.";
            case DECEASED -> "Recipient is deceased.";
            case NO_LETTERBOX -> "No letterbox with this name.";
            default -> "Recipient could not be determined at the specified address.";
        };
    }

    private static Map<String, String> newAddress(SandboxLetter letter) {
        return Map.of(
                "name", letter.address().lines().findFirst().orElse(""),
                "street", "Domplein",
                "number", "9",
                "zip", "3512 JC",
                "city", "Utrecht",
                "country", Optional.ofNullable(letter.country()).orElse("NL"));
    }

    private static String words(String code) {
        var words = code.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
