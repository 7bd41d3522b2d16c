package letterbook.channel.email;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mails; a bean of it makes the e-mail channel exist. It comes from {@code spring.mail.*} where
 * a host is set there.
 *
 * @param username null for a server without sign-in
 * @param properties of Jakarta Mail, for example {@code mail.smtp.ssl.trust}; they go before our defaults
 */
public record MailServer(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        Map<String, String> properties) {

    public static final int DEFAULT_PORT = 25;

    /** A server that needs no sign-in and no settings. */
    public static MailServer at(String host, int port) {
        return new MailServer(host, port, null, null, Map.of());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
