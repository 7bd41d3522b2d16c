package letterbook;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void theFeaturesDependOnEachOtherInOneDirection() {
        ApplicationModules.of(LetterbookApplication.class).verify();
    }
}
