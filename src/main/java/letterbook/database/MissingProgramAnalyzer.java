package letterbook.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells who starts a build without the embedded database what to set, instead of where the code gave up. */
final class MissingProgramAnalyzer extends AbstractFailureAnalyzer<MissingProgramException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingProgramException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to use a MariaDB"
                        + " 10.11 or newer, or start the full build on Linux (x86-64), macOS (Apple silicon) or Windows.",
                cause);
    }
}
