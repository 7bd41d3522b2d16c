package letterbook.communication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.retention.*}. Entries and their history are kept for ever.
 *
 * @param contentDays days for which a message is kept as it was made, what it was made from, and what came back as it came
 */
@ConfigurationProperties("letterbook.retention")
public record RetentionSettings(@DefaultValue("60") int contentDays) {}
