package letterbook.channel.email;

import jakarta.mail.Session;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** What all connections to one mail server share: our defaults, under the properties that were set for it. */
final class MailSession implements AutoCloseable {

    private static final String CONNECT_TIMEOUT = "10000";
    private static final String TIMEOUT = "30000";

    private final MailServer server;
    private final Session session;
    private final ScheduledThreadPoolExecutor writeTimeouts;

    MailSession(MailServer server) {
        this.server = server;
        // Jakarta Mail would start a thread for each connection, and keep each timeout that was not needed until it is
        // due
        writeTimeouts = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-write-timeout").factory());
        writeTimeouts.setRemoveOnCancelPolicy(true);
        session = Session.getInstance(properties());
    }

    TrackedConnection newConnection() {
        return new TrackedConnection(session);
    }

    MailServer server() {
        return server;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.putAll(server.properties());
        properties.put("mail.smtp.executor.writetimeout", writeTimeouts);
        // an accepted mail must not fail because the server is slow to say goodbye
        properties.setProperty("mail.smtp.quitwait", "false");
        // the end of a mail is recognised by its dot
        properties.setProperty("mail.smtp.chunksize", "-1");
        if (server.properties().keySet().stream().noneMatch(MailSession::choosesSockets)) {
            properties.put("mail.smtp.socketFactory", new PromptSockets());
            properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        }
        return properties;
    }

    private static boolean choosesSockets(String property) {
        return property.contains(".socketFactory") || property.contains(".socks.");
    }

    @Override
    public void close() {
        writeTimeouts.shutdownNow();
    }
}
