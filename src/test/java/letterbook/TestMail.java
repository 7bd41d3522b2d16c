package letterbook;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The mail server of the tests, started once; each test reads the mails to addresses of its own. */
public final class TestMail {

    private static final Set<String> BUSY = ConcurrentHashMap.newKeySet();
    private static final GreenMail SERVER = start();

    private TestMail() {}

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var users = server.getUserManager();
        var deliver = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((mail, address) -> {
            if (BUSY.remove(address.getEmail())) {
                throw new MessagingException("busy");
            }
            return deliver.handle(mail, address);
        });
        return server;
    }

    /** Lets the server answer the next mail to this address with 451. */
    public static void beBusyOnceFor(String address) {
        BUSY.add(address);
    }

    public static int port() {
        return SERVER.getSmtp().getPort();
    }

    /** Mails that were taken for this address so far, oldest first. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> ((InternetAddress) to).getAddress().equals(address));
        } catch (MessagingException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
