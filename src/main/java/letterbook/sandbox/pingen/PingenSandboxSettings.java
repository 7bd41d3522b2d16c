package letterbook.sandbox.pingen;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.sandbox.pingen.*}.
 *
 * @param step time that a letter stays in each state
 */
@ConfigurationProperties("letterbook.sandbox.pingen")
record PingenSandboxSettings(@DefaultValue("1s") Duration step) {}
