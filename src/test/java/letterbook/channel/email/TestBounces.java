package letterbook.channel.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Puts mails into a bounce mailbox over IMAP, as a mail server would, and looks what became of them. */
final class TestBounces {

    private final BounceMailbox mailbox;

    TestBounces(BounceMailbox mailbox) {
        this.mailbox = mailbox;
    }

    interface Use<T> {
        T of(IMAPFolder folder) throws MessagingException;
    }

    void put(byte[]... mails) {
        in(folder -> {
            for (var mail : mails) {
                folder.appendMessages(new Message[] {
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail))
                });
            }
            return true;
        });
    }

    /** Whether the mail with this text in it was shown as read. */
    boolean isSeen(String part) {
        return in(folder -> {
            for (var message : Arrays.asList(folder.getMessages()).reversed()) {
                var headers =
                        String.join("\n", java.util.Collections.list(((MimeMessage) message).getAllHeaderLines()));
                if (headers.contains(part)) {
                    return message.isSet(Flags.Flag.SEEN);
                }
            }
            throw new MessagingException("No mail with " + part);
        });
    }

    <T> T in(Use<T> use) {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            return use.of(folder);
        } catch (MessagingException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
