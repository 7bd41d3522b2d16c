package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An answer that tells what went wrong (RFC 9457).
 *
 * @param type names the kind of problem, for programs
 * @param errors the fields to mend, empty where no field is at fault
 * @param line of a batch, counted from 1; null elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldProblem> errors,
        @Nullable Long line) {

    static Problem of(HttpStatus status, String kind, String title, String detail) {
        return of(status, kind, title, detail, List.of());
    }

    static Problem of(HttpStatus status, String kind, String title, String detail, List<FieldProblem> errors) {
        return new Problem("urn:letterbook:problem:" + kind, title, status.value(), detail, errors, null);
    }

    /** A request that cannot be read. */
    static Problem malformed(String detail, FieldProblem... errors) {
        return of(HttpStatus.BAD_REQUEST, "malformed", "The request cannot be read", detail, List.of(errors));
    }

    /** A list or search that cannot be read. */
    static Problem malformedParameters(List<FieldProblem> errors) {
        return malformed("A parameter cannot be read.", errors.toArray(FieldProblem[]::new));
    }

    /** A request that can be read but not be carried out as it is. */
    static Problem unacceptable(List<FieldProblem> errors) {
        var first = errors.getFirst();
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unacceptable",
                "The request cannot be accepted as it is",
                errors.size() == 1
                        ? first.field() + ": " + first.problem()
                        : errors.size() + " fields need another value; the first is " + first.field(),
                errors);
    }

    static Problem notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, "not-found", "Not found", detail);
    }

    static Problem conflict(String detail) {
        return of(HttpStatus.CONFLICT, "conflict", "In conflict with what is stored", detail);
    }

    static Problem tooLarge(String what, long limit) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "Too large",
                what + " may be up to " + limit + " bytes. Send a smaller one, or have the limit raised.");
    }

    Problem atLine(long number) {
        return new Problem(type, title, status, detail, errors, number);
    }

    ProblemException asException() {
        return new ProblemException(this);
    }
}
