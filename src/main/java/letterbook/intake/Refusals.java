package letterbook.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers to requests that do not get as far as a call. */
@Component
class Refusals {

    private static final String CHALLENGE = "Bearer realm=\"letterbook\"";

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    void withoutKey(HttpServletResponse response) throws IOException {
        unauthorized(response, CHALLENGE, "Send the header \"Authorization: Bearer <API key>\".");
    }

    void unknownKey(HttpServletResponse response) throws IOException {
        unauthorized(
                response,
                CHALLENGE + ", error=\"invalid_token\"",
                "The API key is unknown or was revoked. Ask an administrator for a new one.");
    }

    void outOfScope(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var needed = ApiRoute.of(request).map(route -> route.scope().value()).orElse("");
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + needed + "\"");
        problems.write(
                response,
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        "Not allowed",
                        "This API client lacks the scope " + needed
                                + ". Ask an administrator for a client that has it."));
    }

    void tooMany(HttpServletResponse response, int perSecond) throws IOException {
        var seconds = RequestLimits.PERIOD.toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.write(
                response,
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests",
                        "This API client may send " + perSecond + " requests a second. Nothing was stored; send the"
                                + " request again after " + seconds
                                + " s, or report many events with one request to /api/v1/communications/batch."));
    }

    void unavailable(HttpServletResponse response) throws IOException {
        problems.write(response, ProblemOf.unavailable());
    }

    private void unauthorized(HttpServletResponse response, String challenge, String detail) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(response, Problem.of(HttpStatus.UNAUTHORIZED, "unauthorized", "Not signed in", detail));
    }
}
