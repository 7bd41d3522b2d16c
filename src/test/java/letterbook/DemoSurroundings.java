package letterbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Makes each start the first one; only the unpacked database server stays from run to run. */
class DemoSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path DATA = Path.of("target/test-demo");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(DATA.resolve("mariadb/db"));
            Files.deleteIfExists(DATA.resolve("mariadb/installed"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        TestPropertyValues.of(
                        "vaadin.productionMode=true",
                        "letterbook.data-dir=" + DATA,
                        "letterbook.sandbox.pace.step=100ms",
                        "letterbook.sandbox.pace.glance=50ms",
                        "letterbook.dispatch.polling-interval=20ms",
                        "letterbook.dispatch.first-retry=100ms")
                .applyTo(context);
    }
}
