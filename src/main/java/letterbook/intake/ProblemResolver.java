package letterbook.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import letterbook.base.IdGenerator;
import letterbook.base.TextId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns every exception under {@code /api} into a problem. It goes by the path, not by the controller, because a wrong
 * method or media type is found before there is one.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);
    private static final String SECONDS_TO_WAIT = "5";

    private final ProblemWriter problems;
    private final Refusals refusals;
    private final IdGenerator ids;

    ProblemResolver(ProblemWriter problems, Refusals refusals, IdGenerator ids) {
        this.problems = problems;
        this.refusals = refusals;
        this.ids = ids;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/") || response.isCommitted()) {
            return null;
        }
        try {
            if (thrown instanceof AccessDeniedException) {
                refusals.outOfScope(request, response);
            } else {
                answer(response, thrown);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletResponse response, Exception thrown) throws IOException {
        var problem = ProblemOf.exception(thrown).orElseGet(() -> unexpected(thrown));
        if (thrown instanceof ErrorResponse framework) {
            framework.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            log.warn("Request refused: {}", thrown.toString());
        }
        problems.write(response, problem);
    }

    private Problem unexpected(Exception thrown) {
        var reference = TextId.of(ids.next());
        log.error("Request failed, reference {}", reference, thrown);
        return ProblemOf.unexpected(reference);
    }
}
