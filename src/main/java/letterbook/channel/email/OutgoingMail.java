package letterbook.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/** A mail to one recipient, under a Message-ID that we choose. */
final class OutgoingMail extends SMTPMessage {

    private final String id;
    private final MailKey key;
    private final InternetAddress recipient;
    private @Nullable SMTPMessage signed;

    /**
     * @param id Message-ID, in angle brackets
     * @param key names the mail in reports about its delivery (ENVID, RFC 3461)
     */
    OutgoingMail(Session session, String id, MailKey key, InternetAddress recipient) {
        super(session);
        this.id = id;
        this.key = key;
        this.recipient = recipient;
    }

    String id() {
        return id;
    }

    MailKey key() {
        return key;
    }

    InternetAddress recipient() {
        return recipient;
    }

    /** As it goes to the server: signed where there is a key for its sender. */
    SMTPMessage onTheWire() {
        return signed == null ? this : signed;
    }

    /** Signs the mail as it is now; later changes would break the signature. */
    void sign(DkimSigner signer) throws MessagingException {
        var message = new DkimMessage(this, signer);
        message.setEnvelopeFrom(getEnvelopeFrom());
        message.setNotifyOptions(getNotifyOptions());
        message.setReturnOption(getReturnOption());
        signed = message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
