package letterbook.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what to install or set when there is no database, instead of where the code gave up. */
final class MissingServerAnalyzer extends AbstractFailureAnalyzer<MissingServerException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingServerException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Install MariaDB 10.11 or newer (Debian, Ubuntu: apt install mariadb-server; macOS: brew install mariadb),"
                        + " or set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
                        + " to use a server elsewhere.",
                cause);
    }
}
