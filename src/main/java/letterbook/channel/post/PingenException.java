package letterbook.channel.post;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to Pingen that did not do what it should. */
final class PingenException extends RuntimeException {

    enum Kind {
        /** No answer came; what was asked for may have happened. */
        NO_ANSWER,
        /** Our credentials are not taken, or the organisation is not known. */
        NO_ACCESS,
        /** Our account may not do that. */
        NOT_ALLOWED,
        NO_CREDIT,
        /** Too many calls; {@link #patience} tells how long to wait. */
        BUSY,
        /** Pingen fails. */
        DOWN,
        /** The letter is in a state in which that cannot be done. */
        WRONG_STATE,
        NOT_FOUND,
        /** What was sent is not acceptable; {@link #code} tells why. */
        REFUSED
    }

    private final Kind kind;
    private final String code;
    private final @Nullable Duration patience;

    PingenException(Kind kind, String code, String text, @Nullable Duration patience) {
        super(text);
        this.kind = kind;
        this.code = code;
        this.patience = patience;
    }

    Kind kind() {
        return kind;
    }

    /** In Pingen's words; empty where it gave none. */
    String code() {
        return code;
    }

    @Nullable
    Duration patience() {
        return patience;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
