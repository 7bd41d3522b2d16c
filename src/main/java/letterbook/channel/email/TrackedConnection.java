package letterbook.channel.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP connection that knows how far a mail got. The exceptions of Jakarta Mail do not tell that: silence before and
 * after the final dot look the same, and the reset that follows a refusal can replace the refusal by an error of its own.
 */
final class TrackedConnection extends SMTPTransport {

    private static final String END_OF_MAIL = ".";
    private static final int CLOSING = 421;

    private String command = "";
    private boolean senderAccepted;
    private boolean complete;
    private boolean inOrder;
    private @Nullable SmtpReply refusal;
    private @Nullable SmtpReply verdict;
    private int mails;

    TrackedConnection(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** Connects and signs in; tells what went wrong. */
    Optional<Handover> open(MailServer server) {
        begin();
        try {
            connect(server.host(), server.port(), server.username(), server.password());
            return Optional.empty();
        } catch (AuthenticationFailedException refused) {
            return Optional.of(new Handover.NoSignIn(refusal, said(refused)));
        } catch (MessagingException | RuntimeException failed) {
            if (refusal != null) {
                return Optional.of(new Handover.Unwelcome(refusal));
            }
            return Optional.of(notOpened(failed));
        }
    }

    Handover submit(OutgoingMail mail) {
        begin();
        mails++;
        try {
            var wire = mail.onTheWire();
            wire.setMailExtension(supportsExtension("DSN") ? "ENVID=" + mail.key() : null);
            sendMessage(wire, new InternetAddress[] {mail.recipient()});
            inOrder = true;
            return new Handover.Accepted(Objects.requireNonNull(verdict));
        } catch (MessagingException | RuntimeException failed) {
            if (verdict != null && verdict.isPositive()) {
                inOrder = false;
                return new Handover.Accepted(verdict);
            }
            if (complete && verdict == null) {
                return new Handover.Unanswered(said(failed));
            }
            if (refusal == null) {
                return new Handover.NotConnected(said(failed));
            }
            return senderAccepted ? new Handover.Refused(refusal) : new Handover.SenderRefused(refusal);
        }
    }

    private static Handover notOpened(Exception failed) {
        if (isCausedBy(failed, SSLException.class)) {
            return new Handover.NotSecure(said(failed));
        }
        return isCausedBy(failed, ConnectException.class)
                        || isCausedBy(failed, UnknownHostException.class)
                        || isCausedBy(failed, NoRouteToHostException.class)
                ? new Handover.Unreachable(said(failed))
                : new Handover.NotConnected(said(failed));
    }

    /** Whether the server had taken the first command about the mail; before that the mail is as if never tried. */
    boolean gotPastSender() {
        return senderAccepted;
    }

    /** Whether another mail can go through it. */
    boolean isInOrder() {
        return inOrder;
    }

    /** Mails that were tried through it. */
    int mails() {
        return mails;
    }

    void discard() {
        try {
            close();
        } catch (MessagingException alreadyGone) {
            // what had to be said was said before
        }
    }

    private void begin() {
        senderAccepted = false;
        complete = false;
        inOrder = false;
        refusal = null;
        verdict = null;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        super.mailFrom();
        senderAccepted = true;
    }

    @Override
    protected void sendCommand(String next) throws MessagingException {
        command = next;
        if (next.equals(END_OF_MAIL)) {
            complete = true;
        }
        super.sendCommand(next);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var code = super.readServerResponse();
        switch (command) {
            case "RSET" -> inOrder = code == 250 && refusal != null && refusal.code() != CLOSING;
            case "NOOP", "QUIT" -> {}
            default -> note(code);
        }
        return code;
    }

    private void note(int code) {
        var ofMail = command.equals(END_OF_MAIL);
        if (!ofMail && code < 400) {
            return;
        }
        var reply = SmtpReply.of(code, getLastServerResponse());
        if (ofMail && (reply.isPositive() || reply.isRefusal())) {
            verdict = reply;
        }
        if (reply.isRefusal()) {
            refusal = reply;
        }
    }

    private static boolean isCausedBy(Throwable failed, Class<? extends Throwable> kind) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** In the words of the deepest cause, which says most. */
    private static String said(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return Mailbox.oneLine(message);
    }
}
