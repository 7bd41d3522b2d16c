package letterbook.intake;

import java.io.IOException;

/** A body went on past the limit. */
final class BodyTooLargeException extends IOException {

    private final long limit;

    BodyTooLargeException(long limit) {
        super("More than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
