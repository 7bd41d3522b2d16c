package letterbook.channel.email;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import letterbook.base.StandingClock;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;

/** Composes and sends mails to a server of the test, impatiently. */
final class TestSending implements AutoCloseable {

    static final String RECEIVER = "jan@customer.example";
    static final int PATIENCE_MILLIS = 300;
    static final EmailSettings SETTINGS = new EmailSettings(null, 4, 100, Duration.ofSeconds(30));

    final StandingClock clock = new StandingClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final MailComposer composer;
    private final Submission submission;

    private TestSending(MailServer server, EmailSettings settings, DkimKeys keys) {
        composer =
                new MailComposer(new BounceAddresses(null, "secret".getBytes(StandardCharsets.US_ASCII)), keys, clock);
        var properties = new HashMap<>(Map.of(
                "mail.smtp.timeout", Integer.toString(PATIENCE_MILLIS),
                "mail.smtp.writetimeout", Integer.toString(PATIENCE_MILLIS),
                "mail.smtp.connectiontimeout", Integer.toString(PATIENCE_MILLIS)));
        properties.putAll(server.properties());
        var impatient = new MailServer(server.host(), server.port(), server.username(), server.password(), properties);
        submission = new Submission(
                new ConnectionPool(new MailSession(impatient), settings, clock),
                new ReplyMeanings(new ErrorCatalogue()));
    }

    static TestSending to(int port) {
        return to(MailServer.at("127.0.0.1", port));
    }

    static TestSending to(MailServer server) {
        return to(server, DkimKeys.NONE);
    }

    static TestSending to(MailServer server, DkimKeys keys) {
        return new TestSending(server, SETTINGS, keys);
    }

    static TestSending to(int port, EmailSettings settings) {
        return new TestSending(MailServer.at("127.0.0.1", port), settings, DkimKeys.NONE);
    }

    Outcome send(Delivery delivery) {
        try {
            return submission.send(composer.compose(delivery, organisation("post@noordlicht.example")));
        } catch (MessagingException cause) {
            throw new IllegalStateException(cause);
        }
    }

    Outcome sendOne() {
        return send(delivery(1));
    }

    void closeIdleConnections() {
        submission.closeIdleConnections();
    }

    @Override
    public void close() {
        submission.close();
    }

    static Delivery delivery(long id, Delivery.Attachment... attachments) {
        return delivery(id, RECEIVER, "Jan Jansen", content("Invoice 1"), attachments);
    }

    static Delivery delivery(
            long id, String receiver, String name, MessageContent content, Delivery.Attachment... attachments) {
        return new Delivery(
                id,
                1,
                Instant.parse("2026-11-23T13:03:00Z"),
                null,
                receiver,
                name,
                "en",
                content,
                List.of(attachments));
    }

    static MessageContent content(String subject) {
        return new MessageContent(subject, "<p>Hello €</p>", "Hello €\n.\nbye\n");
    }

    static Organisation organisation(String sender) {
        return new Organisation(
                "Noordlicht Énergie",
                PostalAddress.NONE,
                sender,
                "service@noordlicht.example",
                null,
                null,
                ZoneId.of("Europe/Amsterdam"),
                List.of("en"),
                "en",
                CommunicationType.EMAIL,
                false,
                LegalIdentity.UNKNOWN,
                null,
                java.util.List.of(),
                false);
    }
}
