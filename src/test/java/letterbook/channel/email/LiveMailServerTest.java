package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.News;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same against a real mail server, and a real bounce: LETTERBOOK_LIVE_SMTP_HOST, _PORT, _USERNAME, _PASSWORD, _FROM, _TO,
 * _BOUNCES (mailbox that takes bounces, with tags after a plus) and LETTERBOOK_LIVE_IMAP_HOST, _PORT, _USERNAME, _PASSWORD,
 * _FOLDER of that mailbox.
 */
@Tag("live")
class LiveMailServerTest extends MailServerContract {

    private static final String SMTP = "LETTERBOOK_LIVE_SMTP_";
    private static final String IMAP = "LETTERBOOK_LIVE_IMAP_";

    @BeforeEach
    void onlyWithCredentials() {
        need(SMTP + "HOST", SMTP + "USERNAME", SMTP + "PASSWORD", SMTP + "FROM", SMTP + "TO");
    }

    @Test
    void aMailToNobodyIsRefusedOrComesBack() throws Exception {
        need(SMTP + "BOUNCES", IMAP + "HOST", IMAP + "USERNAME", IMAP + "PASSWORD");
        var nobody = "no-such-" + UUID.randomUUID() + "@" + Mailbox.domain(receiver());
        var delivery = delivery(nobody);

        var outcome = send(server(), delivery);

        if (outcome instanceof Outcome.Delivered) {
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(bounceOf(MailKey.of(delivery), nobody))
                            .hasValueSatisfying(news -> assertThat(news).isInstanceOf(News.Failed.class)));
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        }
    }

    private Optional<News> bounceOf(MailKey mail, String receiver) throws MessagingException {
        var port = Integer.parseInt(env(IMAP + "PORT", "993"));
        var mailbox = new BounceMailbox(
                env(IMAP + "HOST"),
                port,
                port == 993,
                env(IMAP + "USERNAME"),
                env(IMAP + "PASSWORD"),
                env(IMAP + "FOLDER", "INBOX"),
                Map.of());
        var phrases = BouncePhrases.load();
        var reader = new BounceReader(phrases, new BounceMeanings(new ErrorCatalogue(), phrases));
        try (var connection = MailboxConnection.open(mailbox, Duration.ofMinutes(1))) {
            for (var lying : connection.after(0)) {
                var incoming = IncomingMail.of(connection.read(lying).orElse(new byte[0]));
                if (mail.equals(addresses().find(incoming.raw()).mail())
                        && reader.read(incoming, receiver) instanceof BounceReader.Reading.Told told) {
                    return Optional.of(told.news());
                }
            }
        }
        return Optional.empty();
    }

    private static void need(String... names) {
        var missing =
                Arrays.stream(names).filter(name -> System.getenv(name) == null).toList();
        if (!missing.isEmpty()) {
            System.out.println("The test against a real mail server is skipped without " + missing);
        }
        assumeTrue(missing.isEmpty(), () -> "Not set: " + missing);
    }

    private static String env(String name) {
        return env(name, "");
    }

    private static String env(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }

    @Override
    MailServer server() {
        return server(
                env(SMTP + "HOST"),
                Integer.parseInt(env(SMTP + "PORT", "587")),
                env(SMTP + "USERNAME"),
                env(SMTP + "PASSWORD"));
    }

    @Override
    String sender() {
        return env(SMTP + "FROM");
    }

    @Override
    String receiver() {
        return env(SMTP + "TO");
    }

    @Override
    @Nullable
    String bounceMailbox() {
        return System.getenv(SMTP + "BOUNCES");
    }
}
