package letterbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import letterbook.IntegrationTest;
import letterbook.base.CommunicationType;
import letterbook.base.IdGenerator;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@IntegrationTest
class SandboxSmtpTest {

    private static final Duration SLOW = Duration.ofMillis(300);
    private static final Session SESSION = Session.getInstance(new Properties());

    private final SandboxMessages messages;
    private final SandboxSettings settings =
            new SandboxSettings(0, 0, DataSize.ofKilobytes(100), 5, DataSize.ofMegabytes(1));
    private SandboxSmtp server;

    SandboxSmtpTest(@Autowired JdbcClient jdbc, @Autowired IdGenerator ids, @Autowired Clock clock) {
        messages = new SandboxMessages(jdbc, ids, settings, clock);
    }

    @BeforeEach
    void start() {
        server = SandboxSmtp.start(messages, settings, SLOW);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bounces@example.com, To come: Bounce: no such mailbox",
        "ada+delayed@example.com, To come: Delayed",
        "auto-reply@example.com, To come: Out of office"
    })
    void aMailThatWillComeBackIsTakenFirst(String receiver, String state) throws Exception {
        assertThat(send("Invoice", "Dear", receiver)).startsWith("250 2.0.0 Ok");

        var kept = messages.list(CommunicationType.EMAIL, 0, 1).getFirst();
        assertThat(kept.to()).isEqualTo(receiver);
        assertThat(kept.state()).isIn(state, state.replace("To come", "On its way"), state.replace("To come: ", ""));
    }

    @Test
    void aMailIsKeptAsItCame() throws Exception {
        var reply = send("Factuur €12", "Beste klant,\n.\nTot ziens", "ada@example.com");

        assertThat(reply).startsWith("250 2.0.0 Ok: queued as ");
        var kept = messages.list(CommunicationType.EMAIL, 0, 1).getFirst();
        assertThat(kept.to()).isEqualTo("ada@example.com");
        assertThat(kept.from()).isEqualTo("sender@example.org");
        assertThat(kept.subject()).isEqualTo("Factuur €12");
        assertThat(kept.text().replace("\r\n", "\n").strip()).isEqualTo("Beste klant,\n.\nTot ziens");
        assertThat(new String(messages.raw(kept.id()).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("From: sender@example.org\r\n")
                .contains("\r\n.\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown@example.com, 550, 5.1.1",
        "ada+unknown@example.com, 550, 5.1.1",
        "Bounce@example.com, 550, 5.2.1",
        "full@example.com, 552, 5.2.2",
        "ada+blocked@example.com, 550, 5.7.1",
        "busy@example.com, 451, 4.3.2"
    })
    void someReceiversAreRefused(String receiver, int code, String status) {
        assertThatThrownBy(() -> send("Invoice", "Dear customer", receiver))
                .rootCause()
                .isInstanceOfSatisfying(SMTPAddressFailedException.class, refused -> {
                    assertThat(refused.getReturnCode()).isEqualTo(code);
                    assertThat(refused).hasMessageContaining(status);
                });
    }

    @Test
    void onlyTheWholeLocalPartOrTagIsAKeyword() throws Exception {
        assertThat(send("Invoice", "Dear customer", "unknown.person@example.com"))
                .startsWith("250");
        assertThat(send("Invoice", "Dear customer", "ada@unknown.example.com")).startsWith("250");
    }

    @Test
    void aGreylistedMailPassesAtTheNextTry() throws Exception {
        assertThatThrownBy(() -> send("Invoice", "Dear customer", "greylist@example.com"))
                .rootCause()
                .hasMessageContaining("451 4.7.1");
        assertThat(send("Invoice", "Dear customer", "greylist@example.com")).startsWith("250");
        assertThatThrownBy(() -> send("Next invoice", "Dear customer", "greylist@example.com"))
                .rootCause()
                .hasMessageContaining("451 4.7.1");
    }

    @Test
    void spamIsRefusedOnceTheWholeMailIsThere() {
        var newest = messages.traces();

        assertThatThrownBy(() -> send("Invoice", "Dear customer", "ada+spam@example.com"))
                .isInstanceOfSatisfying(SMTPSendFailedException.class, refused -> {
                    assertThat(refused.getReturnCode()).isEqualTo(554);
                    assertThat(refused.getCommand()).isEqualTo(".");
                    assertThat(refused).hasMessageContaining("5.7.1");
                });
        assertThat(messages.traces()).isEqualTo(newest);
    }

    @Test
    void aSlowServerTakesTheMailInTheEnd() throws Exception {
        var start = System.nanoTime();

        assertThat(send("Invoice", "Dear customer", "slow@example.com")).startsWith("250");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SLOW);
    }

    @Test
    void aBrokenConnectionLeavesOpenWhetherTheMailArrived() {
        var newest = messages.traces();

        var failure = catchThrowable(() -> send("Invoice", "Dear customer", "drop@example.com"));

        assertThat(failure).isInstanceOfSatisfying(SMTPSendFailedException.class, broken -> {
            assertThat(broken.getReturnCode()).isEqualTo(-1);
            assertThat(broken.getCommand()).isEqualTo(".");
        });
        assertThat(messages.traces()).isNotEqualTo(newest);
    }

    @Test
    void aMailThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> send("Invoice", "x".repeat(90).concat("\n").repeat(2000), "ada@example.com"))
                .hasMessageContaining("552");
    }

    @Test
    void textHtmlAndAttachmentsAreTakenApart() throws Exception {
        var text = new MimeBodyPart();
        text.setText("Dear customer", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>Dear customer</p>", "UTF-8", "html");
        var both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", text, html));
        var invoice = new MimeBodyPart();
        invoice.setContent(new byte[] {1, 2, 3}, "application/pdf");
        invoice.setFileName("Factuur märz.pdf");
        var mail = mail("ada@example.com");
        mail.setContent(new MimeMultipart(both, invoice));
        send(mail);

        var kept = messages.list(CommunicationType.EMAIL, 0, 1).getFirst();
        var content = MailContent.read(messages.raw(kept.id()).orElseThrow());
        assertThat(content.text()).isEqualTo("Dear customer");
        assertThat(content.html()).isEqualTo("<p>Dear customer</p>");
        assertThat(content.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name()).isEqualTo("Factuur märz.pdf");
            assertThat(attachment.mediaType()).isEqualTo("application/pdf");
            assertThat(attachment.bytes()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void onlyTheNewestMailsAreKept() throws Exception {
        for (int i = 1; i <= 7; i++) {
            send("Mail " + i, "Dear customer", "ada@example.com");
        }

        messages.prune(CommunicationType.EMAIL);

        assertThat(messages.list(CommunicationType.EMAIL, 0, 100))
                .extracting(SandboxMessage::subject)
                .containsExactly("Mail 7", "Mail 6", "Mail 5", "Mail 4", "Mail 3");
    }

    private String send(String subject, String text, String receiver) throws MessagingException {
        var mail = mail(receiver);
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        return send(mail);
    }

    private static MimeMessage mail(String receiver) throws MessagingException {
        var mail = new MimeMessage(SESSION);
        mail.setFrom("sender@example.org");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(receiver));
        return mail;
    }

    private String send(MimeMessage mail) throws MessagingException {
        mail.saveChanges();
        try (var transport = (SMTPTransport) SESSION.getTransport("smtp")) {
            transport.connect("127.0.0.1", server.port(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
            return transport.getLastServerResponse();
        }
    }
}
