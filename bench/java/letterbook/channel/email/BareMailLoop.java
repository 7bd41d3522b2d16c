package letterbook.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sends a mail again and again over connections that stay open, one for each thread: what Angus can do by
 * itself, its sockets set as the channel sets them. */
public final class BareMailLoop {

    private static final int THREADS = 8;

    private BareMailLoop() {}

    /** Mails a second, all threads together. */
    public static double mailsPerSecond(int port, byte[] mail, int mails)
            throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var loops = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        send(port, mail, mails / THREADS);
                        return null;
                    }))
                    .toList();
            for (var loop : loops) {
                loop.get();
            }
        }
        return mails / ((System.nanoTime() - start) / 1e9);
    }

    private static void send(int port, byte[] mail, int mails) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            for (int sent = 0; sent < mails; sent++) {
                var message = new MimeMessage(session, new ByteArrayInputStream(mail));
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
    }
}
