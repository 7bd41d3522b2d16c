package letterbook.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail to one recipient, under a Message-ID that we choose. */
final class OutgoingMail extends SMTPMessage {

    private final String id;
    private final String key;
    private final InternetAddress recipient;

    /**
     * @param id Message-ID, in angle brackets
     * @param key names the mail in reports about its delivery (ENVID, RFC 3461)
     */
    OutgoingMail(Session session, String id, String key, InternetAddress recipient) {
        super(session);
        this.id = id;
        this.key = key;
        this.recipient = recipient;
    }

    String id() {
        return id;
    }

    String key() {
        return key;
    }

    InternetAddress recipient() {
        return recipient;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
