package letterbook.sandbox.pingen;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A call that Pingen refuses, as a JSON:API error. */
final class PingenProblem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final @Nullable Duration retryAfter;

    PingenProblem(HttpStatus status, String code, String title) {
        this(status, code, title, null);
    }

    PingenProblem(HttpStatus status, String code, String title, @Nullable Duration retryAfter) {
        super(title);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
