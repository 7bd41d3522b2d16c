package letterbook.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for keys that name requests. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED_HEADER = "Idempotent-Replayed";

    private static final int LONGEST = 128;

    private IdempotencyKey() {}

    /** The key, or a problem that names the field it came in. */
    static String check(String field, @Nullable String key) {
        if (key == null || key.isEmpty()) {
            throw problem(
                    field,
                    "is missing",
                    "Send 1 to 128 characters that name this request, the same when you repeat it.");
        }
        if (key.length() > LONGEST) {
            throw problem(field, "is longer than 128 characters", "Shorten it.");
        }
        if (!key.equals(key.strip()) || key.chars().anyMatch(Character::isISOControl)) {
            throw problem(field, "has a space at an end, or a character that cannot be printed", "Remove it.");
        }
        return key;
    }

    /** The answer to a key that was used for something else. */
    static Problem reused(String field, String key) {
        return Problem.unacceptable(List.of(new FieldProblem(
                field,
                "was used for another request: " + Findings.shown(key),
                "Send a new key for a new request, and the same body when you repeat one.")));
    }

    private static ProblemException problem(String field, String problem, String fix) {
        return Problem.malformed(
                        "The key of the request is missing or unusable.", new FieldProblem(field, problem, fix))
                .asException();
    }
}
