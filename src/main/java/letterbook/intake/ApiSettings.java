package letterbook.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the interface, settings under {@code letterbook.api.*}.
 *
 * @param maxJson longest JSON body, and longest line of a batch
 * @param maxDocument longest document or UBL invoice
 */
@ConfigurationProperties("letterbook.api")
record ApiSettings(
        @DefaultValue("1MB") DataSize maxJson,
        @DefaultValue("20MB") DataSize maxDocument) {}
