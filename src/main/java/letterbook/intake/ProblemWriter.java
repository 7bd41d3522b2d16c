package letterbook.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers a request with a problem. */
@Component
class ProblemWriter {

    private final ApiJson json;

    ProblemWriter(ApiJson json) {
        this.json = json;
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.bytes(problem));
        response.flushBuffer();
    }
}
