package letterbook.channel.email;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.email.bounces.*}.
 *
 * @param host IMAP server; null for no bounce mailbox
 * @param port 993 unless it is set
 * @param ssl whether the connection is encrypted from its beginning; null for yes on port 993 and no on others, where it
 *     is encrypted as soon as the server offers it
 * @param folder in which bounces arrive
 * @param renewal how long to wait for news at a time, also where the server cannot tell of them by itself; below 29
 *     minutes (RFC 2177)
 * @param properties of Jakarta Mail
 */
@ConfigurationProperties("letterbook.email.bounces")
record BounceSettings(
        @Nullable String host,
        @DefaultValue("993") int port,
        @Nullable Boolean ssl,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration renewal,
        @DefaultValue Map<String, String> properties) {

    private static final int ENCRYPTED = 993;
    private static final Duration PATIENCE_OF_SERVERS = Duration.ofMinutes(29);

    BounceSettings {
        if (renewal.compareTo(PATIENCE_OF_SERVERS) >= 0) {
            throw new IllegalArgumentException("letterbook.email.bounces.renewal must be below 29 minutes");
        }
    }

    BounceMailbox mailbox() {
        return new BounceMailbox(
                Objects.requireNonNull(host),
                port,
                Objects.requireNonNullElse(ssl, port == ENCRYPTED),
                username,
                password,
                folder,
                properties);
    }
}
