package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the channel relies upon at a mail server: the one of the tests, and a real one where there are credentials. */
abstract class MailServerContract {

    abstract MailServer server();

    abstract String sender();

    /** An address that takes mail. */
    abstract String receiver();

    /** Mailbox to which bounces go, null for {@code bounce} at the sender's domain. */
    @Nullable
    String bounceMailbox() {
        return null;
    }

    @Test
    void aMailIsTakenAndItsReceiptKept() throws Exception {
        var outcome = send(server(), delivery(receiver()));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Delivered.class, taken -> {
            assertThat(taken.providerRef()).startsWith("<c.");
            assertThat(taken.text()).startsWith("250 ");
        });
    }

    @Test
    void aWrongPasswordIsOursToRepair() throws Exception {
        var right = server();
        var wrong = new MailServer(right.host(), right.port(), "nobody-" + sender(), "wrong", right.properties());

        assertThat(send(wrong, delivery(receiver()))).isInstanceOf(Outcome.OutOfOrder.class);
    }

    Outcome send(MailServer server, Delivery delivery) throws Exception {
        var composer = new MailComposer(addresses(), DkimKeys.NONE, Clock.systemUTC());
        var mail = composer.compose(delivery, TestSending.organisation(sender()));
        try (var submission = new Submission(
                new ConnectionPool(new MailSession(server), TestSending.SETTINGS, Clock.systemUTC()),
                new ReplyMeanings(new ErrorCatalogue()))) {
            return submission.send(mail);
        }
    }

    BounceAddresses addresses() {
        return new BounceAddresses(bounceMailbox(), "contract".getBytes(StandardCharsets.US_ASCII));
    }

    static Delivery delivery(String receiver) {
        return new Delivery(
                ThreadLocalRandom.current().nextLong(Long.MAX_VALUE),
                1,
                Instant.now(),
                null,
                receiver,
                "Jan Jansen",
                "en",
                TestSending.content("Letterbook tries a mail server"),
                List.of());
    }

    static MailServer server(String host, int port, @Nullable String user, @Nullable String password) {
        var properties = new HashMap<String, String>();
        if (port == 465) {
            properties.put("mail.smtp.ssl.enable", "true");
        }
        return new MailServer(host, port, user, password, properties);
    }
}
