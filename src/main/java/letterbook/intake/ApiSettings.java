package letterbook.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the interface, settings under {@code letterbook.api.*}.
 *
 * @param maxJson longest JSON body, and longest line of a batch
 * @param maxDocument longest document or UBL invoice
 * @param requestsPerSecond that each API client may send to one node, at least 1; a batch is one request
 */
@ConfigurationProperties("letterbook.api")
record ApiSettings(
        @DefaultValue("1MB") DataSize maxJson,
        @DefaultValue("20MB") DataSize maxDocument,
        @DefaultValue("2000") int requestsPerSecond) {

    ApiSettings {
        if (requestsPerSecond < 1) {
            throw new IllegalArgumentException("letterbook.api.requests-per-second must be 1 or more");
        }
    }
}
