package letterbook.sandbox;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine that delivers nowhere: it keeps what it takes, and fails where the address says so. */
final class SandboxSmtp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SandboxSmtp.class);

    private static final int REMEMBERED_GREYLISTINGS = 10_000;

    private final SandboxMessages messages;
    private final Duration slow;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Boolean> greylisted = new ConcurrentHashMap<>();
    private final SMTPServer server;

    private SandboxSmtp(SandboxMessages messages, int port, int largestMail, Duration slow) {
        this.messages = messages;
        this.slow = slow;
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("sandbox.letterbook.test")
                .softwareName("Letterbook sandbox")
                .insertReceivedHeaders(false)
                .maxMessageSize(largestMail)
                .messageHandlerFactory(session -> new IncomingMail(session, this))
                .build();
    }

    /** @param slow how long a mail to a slow address takes */
    static SandboxSmtp start(SandboxMessages messages, SandboxSettings settings, Duration slow) {
        var smtp = new SandboxSmtp(
                messages, settings.smtpPort(), (int) settings.largestMail().toBytes(), slow);
        smtp.server.start();
        log.info("The sandbox takes mail on 127.0.0.1:{}", smtp.port());
        return smtp;
    }

    int port() {
        return server.getPortAllocated();
    }

    int largestMail() {
        return server.getMaxMessageSize();
    }

    SandboxMessages messages() {
        return messages;
    }

    /** Whether mail to this receiver is put off now; the next one passes. */
    boolean greylists(String receiver) {
        if (greylisted.size() > REMEMBERED_GREYLISTINGS) {
            greylisted.clear();
        }
        return greylisted.remove(receiver) == null && greylisted.put(receiver, true) == null;
    }

    void waitAsASlowServer() {
        try {
            if (closing.await(slow.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Slow mail let through early, to stop");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop();
    }
}
