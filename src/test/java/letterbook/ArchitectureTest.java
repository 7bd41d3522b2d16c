package letterbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void theFeaturesDependOnEachOtherInOneDirection() {
        ApplicationModules.of(LetterbookApplication.class).verify();
    }

    /** On two processors it has one thread, and without it no answer of a provider arrives. */
    @Test
    void nothingWaitsOnTheCommonPool() {
        noClasses()
                .should()
                .callMethod(Collection.class, "parallelStream")
                .orShould()
                .callMethod(BaseStream.class, "parallel")
                .orShould()
                .callMethod(ForkJoinPool.class, "commonPool")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(LetterbookApplication.class));
    }
}
