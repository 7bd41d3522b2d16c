package letterbook.base;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.*}.
 *
 * @param dataDir folder of everything that lasts between starts
 * @param demo whether the demo organisation and the sandbox exist; null: with the embedded database only
 * @param publicUrl address under which people and providers reach this installation, for links and callbacks
 */
@ConfigurationProperties("letterbook")
public record LetterbookSettings(
        @DefaultValue("./data") Path dataDir,
        @Nullable Boolean demo,
        @DefaultValue("http://localhost:8080") URI publicUrl) {}
