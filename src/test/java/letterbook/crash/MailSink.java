package letterbook.crash;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that counts the mails it took for each entry, told by the entry's id in the Message-ID. */
final class MailSink implements AutoCloseable {

    private static final Pattern ENTRY = Pattern.compile("(?mi)^Message-ID:\\s*<c\\.([0-9a-z]{13})\\.");

    private final Map<String, Integer> mails = new ConcurrentHashMap<>();
    private final SMTPServer server;

    MailSink() {
        server = SMTPServer.port(0)
                .connectionTimeout(5, TimeUnit.MINUTES)
                .messageHandler((context, from, to, data) -> count(data))
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Mails taken, by id of the entry. */
    Map<String, Integer> mails() {
        return mails;
    }

    private void count(byte[] data) {
        var entry = ENTRY.matcher(new String(data, StandardCharsets.ISO_8859_1));
        if (!entry.find()) {
            throw new IllegalStateException("A mail without the id of its entry");
        }
        mails.merge(entry.group(1), 1, Integer::sum);
    }

    @Override
    public void close() {
        server.stop();
    }
}
