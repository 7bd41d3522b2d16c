package letterbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.base.CommunicationType;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SmtpStandInTest {

    private final SandboxMailbox mailbox = SandboxMailbox.start(0);
    private final String sender = "bounce+" + UUID.randomUUID() + "@noordlicht.example";

    @Autowired
    private SandboxMessages messages;

    private SmtpStandIn standIn;

    @BeforeEach
    void standIn(@Autowired java.time.Clock clock) {
        standIn = new SmtpStandIn(messages, mailbox, new SandboxPace(Duration.ofSeconds(1)), clock);
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void aMailThatWasTakenCanComeBackInFourWays() {
        assertThat(standIn.provider()).isEqualTo("SMTP");
        assertThat(standIn.answers(taken()))
                .extracting(StandIn.Answer::label)
                .containsExactly("Bounce: no such mailbox", "Bounce: mailbox full", "Delayed", "Out of office");
    }

    @ParameterizedTest
    @CsvSource({"no-mailbox, failed, 5.1.1", "full, failed, 5.2.2", "delayed, delayed, 4.4.1"})
    void eachReportOfDeliveryIsAMailInTheBounceMailbox(String answer, String action, String status) throws Exception {
        standIn.answer(taken(), new StandIn.Answer(answer, ""));

        var mail = arrived();
        assertThat(mail.getContentType()).startsWith("multipart/report").contains("report-type=delivery-status");
        assertThat(mail.getHeader("Delivered-To")).containsExactly(sender);
        assertThat(text(((Multipart) mail.getContent()).getBodyPart(1)))
                .contains("Final-Recipient: rfc822; ada@example.com", "Action: " + action, "Status: " + status);
        assertThat(text(((Multipart) mail.getContent()).getBodyPart(2)))
                .contains("Message-ID: <c.1@noordlicht.example>");
    }

    @Test
    void anAbsenceNoteSaysThatNobodyWroteIt() throws Exception {
        standIn.answer(taken(), new StandIn.Answer("absent", ""));

        assertThat(arrived().getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(arrived().getHeader("In-Reply-To")).containsExactly("<c.1@noordlicht.example>");
    }

    private static String text(jakarta.mail.BodyPart part) throws Exception {
        var bytes = new ByteArrayOutputStream();
        part.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private SandboxMessage taken() {
        var id = messages.add(new NewMessage(
                CommunicationType.EMAIL,
                "SMTP",
                sender,
                "ada@example.com",
                "Invoice",
                "Dear Ada",
                "From: post@noordlicht.example\r\nMessage-ID: <c.1@noordlicht.example>\r\n\r\nDear Ada\r\n"
                        .getBytes(StandardCharsets.US_ASCII),
                null,
                null,
                null));
        return messages.find(id).orElseThrow();
    }

    /** Over IMAP, as Letterbook reads it. */
    private MimeMessage arrived() throws Exception {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", mailbox.port(), SandboxMailbox.USER, SandboxMailbox.PASSWORD);
        var folder = store.getFolder("INBOX");
        folder.open(jakarta.mail.Folder.READ_ONLY);
        var latest = (IMAPMessage) folder.getMessage(folder.getMessageCount());
        // whole, as it lies there: put together from its parts it would lose those that the server cannot tell apart
        return new MimeMessage(null, latest.getMimeStream());
    }
}
