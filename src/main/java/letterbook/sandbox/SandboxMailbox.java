package letterbook.sandbox;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox to which the sandbox's mails come back, on an IMAP server on this machine. What lies in it is gone when the
 * application stops; what is still to come back is kept with the mail it is about.
 */
final class SandboxMailbox implements AutoCloseable {

    static final String USER = "bounces";
    static final String PASSWORD = "sandbox";

    private static final Logger log = LoggerFactory.getLogger(SandboxMailbox.class);

    private final GreenMail server;
    private final GreenMailUser user;

    private SandboxMailbox(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("bounces@sandbox.letterbook.test", USER, PASSWORD);
    }

    /** @param port 0 takes a free one */
    static SandboxMailbox start(int port) {
        var mailbox = new SandboxMailbox(port);
        log.info("The sandbox's bounce mailbox answers on 127.0.0.1:{}", mailbox.port());
        return mailbox;
    }

    int port() {
        return server.getImap().getPort();
    }

    void deliver(MimeMessage mail) {
        user.deliver(mail);
    }

    @Override
    public void close() {
        server.stop();
    }
}
