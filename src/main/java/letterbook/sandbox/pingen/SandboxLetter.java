package letterbook.sandbox.pingen;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter that the stand-in took.
 *
 * @param status in Pingen's words
 * @param trouble code of Pingen's event that says what is wrong with its paper, null for nothing
 */
record SandboxLetter(
        String id,
        long messageId,
        String status,
        String fileName,
        String address,
        String position,
        @Nullable String country,
        int pages,
        @Nullable String trouble,
        @Nullable String product,
        @Nullable String mode,
        @Nullable String spectrum,
        Instant createdAt,
        @Nullable Instant submittedAt) {

    Optional<Trick> trick() {
        return Trick.in(address);
    }

    boolean is(Trick trick) {
        return trick().filter(one -> one == trick).isPresent();
    }

    /** Pingen's own switch, by the end of the file's name. */
    boolean simulates(String what) {
        return fileName.matches(".*_simulate_" + what + "\\.[^.]*");
    }
}
