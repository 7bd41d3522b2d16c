package letterbook.intake;

import java.util.List;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static ProblemException of(String field, String problem, String fix) {
        return Problem.unacceptable(List.of(new FieldProblem(field, problem, fix)))
                .asException();
    }

    Problem problem() {
        return problem;
    }
}
