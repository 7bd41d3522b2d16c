package letterbook.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MissingServerTest {

    @Test
    void whoStartsWithoutAnyDatabaseIsToldWhatToInstallOrSet() {
        var failure = new BeanCreationException("database", new MissingServerException());
        assertThat(new MissingServerAnalyzer().analyze(failure))
                .extracting(FailureAnalysis::getAction)
                .asString()
                .contains("apt install mariadb-server", "SPRING_DATASOURCE_URL");
    }
}
