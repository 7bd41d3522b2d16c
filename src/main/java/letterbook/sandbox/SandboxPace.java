package letterbook.sandbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast things happen in the sandbox: settings under {@code letterbook.sandbox.pace.*}. Beside the step there is
 * {@code glance}, how often stand-ins look whether something is due.
 *
 * @param step about the time in which one thing happens to a message
 */
@ConfigurationProperties("letterbook.sandbox.pace")
public record SandboxPace(@DefaultValue("1s") Duration step) {

    /** For {@code @Scheduled}. */
    public static final String GLANCE = "${letterbook.sandbox.pace.glance:400ms}";

    /** Time for some halves of a step. */
    public Duration halves(int number) {
        return step.multipliedBy(number).dividedBy(2);
    }
}
