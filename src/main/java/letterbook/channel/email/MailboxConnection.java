package letterbook.channel.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** An open IMAP folder, used by one thread; {@link #wake} and {@link #close} may come from another. */
final class MailboxConnection implements AutoCloseable {

    /** Of a larger mail only the beginning is read. */
    static final int LARGEST = 2_000_000;

    private static final String CONNECT_TIMEOUT = "15000";

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final AtomicBoolean news = new AtomicBoolean();

    private MailboxConnection(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
        folder.addMessageCountListener(new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent added) {
                news.set(true);
            }
        });
    }

    /** A mail as it lies in the folder. */
    record Lying(long uid, IMAPMessage message) {}

    /** @param silence after which a server that says nothing is taken for gone; longer than each wait for news */
    static MailboxConnection open(BounceMailbox mailbox, Duration silence) throws MessagingException {
        var protocol = mailbox.ssl() ? "imaps" : "imap";
        var session = Session.getInstance(properties(mailbox, protocol, silence));
        var store = (IMAPStore) session.getStore(protocol);
        try {
            store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            return new MailboxConnection(store, folder);
        } catch (MessagingException | RuntimeException failed) {
            closeQuietly(store);
            throw failed;
        }
    }

    private static Properties properties(BounceMailbox mailbox, String protocol, Duration silence) {
        var properties = new Properties();
        properties.setProperty("mail." + protocol + ".connectiontimeout", CONNECT_TIMEOUT);
        properties.setProperty("mail." + protocol + ".timeout", Long.toString(silence.toMillis()));
        properties.setProperty("mail." + protocol + ".writetimeout", CONNECT_TIMEOUT);
        properties.setProperty("mail." + protocol + ".starttls.enable", "true");
        properties.putAll(mailbox.properties());
        return properties;
    }

    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** Mails that came after this one, oldest first. */
    List<Lying> after(long uid) throws MessagingException {
        var found = new ArrayList<Lying>();
        news.set(false);
        for (var message : folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID)) {
            // the server gives the last mail also when it is an older one
            if (message instanceof IMAPMessage mail && folder.getUID(mail) > uid) {
                found.add(new Lying(folder.getUID(mail), mail));
            }
        }
        found.sort(Comparator.comparingLong(Lying::uid));
        return found;
    }

    /** Empty when somebody removed it meanwhile. */
    Optional<byte[]> read(Lying mail) throws MessagingException {
        mail.message().setPeek(true);
        try (var bytes = mail.message().getMimeStream()) {
            return Optional.of(bytes.readNBytes(LARGEST));
        } catch (MessageRemovedException gone) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new MessagingException("A mail could not be read", broken);
        }
    }

    /** Shows people what needs no look of theirs. */
    void markAsSeen(Lying mail) throws MessagingException {
        folder.setFlags(new Message[] {mail.message()}, new Flags(Flags.Flag.SEEN), true);
    }

    /** Whether the server tells of new mail by itself (RFC 2177). */
    boolean tells() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Whether the server told of new mail since it was last looked for; it may do so beside any answer. */
    boolean hasNews() {
        return news.get();
    }

    /** Returns when there is something new, or after {@link #wake}. */
    void awaitNews() throws MessagingException {
        folder.idle(true);
    }

    /** Asks the server for something small, which ends the wait for news; shows whether the server is still there. */
    void wake() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return true;
        });
    }

    @Override
    public void close() {
        closeQuietly(store);
    }

    private static void closeQuietly(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            // nothing was to be said any more
        }
    }
}
