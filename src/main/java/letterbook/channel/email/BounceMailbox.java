package letterbook.channel.email;

import java.util.Map;

/**
 * The mailbox to which mails come back, read over IMAP; a bean of it makes Letterbook read it. It comes from {@code
 * letterbook.email.bounces.*} where a host is set there.
 *
 * @param ssl whether the connection is encrypted from its beginning; otherwise it is as soon as the server offers it
 * @param folder for example {@code INBOX}
 * @param properties of Jakarta Mail, for example {@code mail.imap.ssl.trust}; they go before our defaults
 */
public record BounceMailbox(
        String host,
        int port,
        boolean ssl,
        String username,
        String password,
        String folder,
        Map<String, String> properties) {

    /** A mailbox without encryption, on this machine. */
    public static BounceMailbox local(int port, String username, String password) {
        return new BounceMailbox("127.0.0.1", port, false, username, password, "INBOX", Map.of());
    }

    @Override
    public String toString() {
        return username + "@" + host + ":" + port + "/" + folder;
    }
}
