package letterbook.base;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Whether the demo is on: as {@code letterbook.demo} says, else with the embedded database only.
 *
 * @param on whether the demo organisation, its users, its key and the sandbox exist
 */
public record DemoMode(boolean on) {

    /** Reads it from the settings; for conditions, which are evaluated before there are beans. */
    public static DemoMode of(Environment settings) {
        var chosen = settings.getProperty("letterbook.demo");
        return new DemoMode(
                StringUtils.hasText(chosen)
                        ? settings.getRequiredProperty("letterbook.demo", Boolean.class)
                        : !StringUtils.hasText(settings.getProperty("spring.datasource.url")));
    }
}
