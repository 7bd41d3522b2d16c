package letterbook.channel.email;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.email.*}.
 *
 * @param bounceMailbox mailbox that takes bounces, each mail with a tag of its own after a plus; null for {@code bounce} at
 *     the domain of the organisation's sender
 * @param connections connections to the mail server at once, at most
 * @param messagesPerConnection mails after which a connection is closed, which servers that limit them expect
 * @param idle time after which a connection that nobody uses is closed; shorter than the server's own patience
 */
@ConfigurationProperties("letterbook.email")
record EmailSettings(
        @Nullable String bounceMailbox,
        @DefaultValue("20") int connections,
        @DefaultValue("100") int messagesPerConnection,
        @DefaultValue("30s") Duration idle) {}
