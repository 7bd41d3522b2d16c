package letterbook.sandbox.pingen;

import java.util.List;
import java.util.Map;
import letterbook.base.ConditionalOnSandbox;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused calls as Pingen does. */
@RestControllerAdvice(assignableTypes = {PingenDoorApi.class, PingenLetterApi.class})
@ConditionalOnSandbox
class PingenProblems {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(PingenProblem problem) {
        var answer =
                ResponseEntity.status(problem.status()).contentType(MediaType.parseMediaType(LetterJson.MEDIA_TYPE));
        if (problem.retryAfter() != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
        }
        return answer.body(Map.of(
                "errors", List.of(Map.of("code", problem.code(), "title", String.valueOf(problem.getMessage())))));
    }
}
