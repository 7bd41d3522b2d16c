package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Delivery.Attachment;
import letterbook.dispatch.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailArrivesTest {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void textAndHtmlArriveAsTheyWereMade() throws Exception {
        var html = "<p>Größe €ß &amp; 漢字 🔥</p>" + "x".repeat(3000);
        var mail = arrived(TestSending.delivery(
                1,
                TestSending.RECEIVER,
                "Jan",
                new MessageContent("Factuur € 5", html, "Hello €\n.\n..\nFrom here\n")));

        assertThat(mail.getSubject()).isEqualTo("Factuur € 5");
        var parts = (Multipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(lines(parts.getBodyPart(0))).isEqualTo("Hello €\n.\n..\nFrom here\n");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(lines(parts.getBodyPart(1))).isEqualTo(html);
    }

    @Test
    void attachmentsArriveByteForByteWithTheirNames() throws Exception {
        var bytes = new byte[70_001];
        new Random(1).nextBytes(bytes);
        var xml = "<a>\r\n.\n</a>\r".getBytes(StandardCharsets.UTF_8);

        var mail = arrived(TestSending.delivery(
                1,
                new Attachment("Rechnung für Größe.pdf", "application/pdf", bytes),
                new Attachment("ubl.xml", "text/xml", xml)));

        var parts = (Multipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        var pdf = parts.getBodyPart(1);
        assertThat(pdf.getFileName()).isEqualTo("Rechnung für Größe.pdf");
        assertThat(pdf.getHeader("Content-Disposition")[0]).contains("filename*=UTF-8''Rechnung%20f%C3%BCr");
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(pdf.getInputStream().readAllBytes()).isEqualTo(bytes);
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "multipart/mixed", "nonsense", "text/plain\r\nX-Evil: 1", ""})
    void anAttachmentOfAnUnusableTypeArrivesAsBytes(String mediaType) throws Exception {
        var bytes = "From: x\r\n\r\nhello".getBytes(StandardCharsets.UTF_8);

        var mail = arrived(TestSending.delivery(1, new Attachment("../../x", mediaType, bytes)));

        var part = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(bytes);
        assertThat(part.getFileName()).isEqualTo(".._.._x");
        assertThat(part.getHeader("X-Evil")).isNull();
    }

    @Test
    void theHeadersTellWhoWritesAndThatAMachineDoes() throws Exception {
        var mail = arrived(TestSending.delivery(42));

        assertThat(mail.getHeader("Message-ID")).containsExactly("<c.000000000001a.1@noordlicht.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getHeader("Content-Language")).containsExactly("en");
        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress("post@noordlicht.example", "Noordlicht Énergie", "UTF-8"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Noordlicht Énergie");
        assertThat(mail.getReplyTo()[0].toString()).contains("service@noordlicht.example");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSentDate()).isEqualTo("2026-11-23T12:00:00Z");
    }

    @Test
    void theEnvelopeSenderIsTheMailsOwnBounceAddress() throws Exception {
        assertThat(arrived(TestSending.delivery(42)).getHeader("Return-Path")[0])
                .matches("<bounce\\+000000000001a\\.1\\.[0-9a-f]{8}@noordlicht\\.example>");
    }

    @Test
    void aDomainInAnyScriptIsWrittenSoThatEveryServerTakesIt() throws Exception {
        var delivery = TestSending.delivery(1, "jan@bücher.example", "Jan", TestSending.content("Hello"));

        assertThat(arrived(delivery).getAllRecipients()[0].toString()).contains("jan@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\r\nBcc: all@evil.example",
                "Hello\nBcc: all@evil.example",
                "Hello\rBcc: all@evil.example",
                "Hello\u2028Bcc: all@evil.example",
                "Hello\r\n\r\n<script>"
            })
    void nothingInNamesOrSubjectBecomesAHeader(String evil) throws Exception {
        var mail = arrived(TestSending.delivery(
                1,
                TestSending.RECEIVER,
                evil,
                TestSending.content(evil),
                new Attachment(evil, "application/pdf", new byte[] {1})));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo(TestSending.RECEIVER);
        assertThat(mail.getSubject()).startsWith("Hello ").doesNotContain("\n", "\r");
        assertThat(mail.getContent()).isInstanceOf(Multipart.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void implicitTlsWithATrustedServerWorks() {
        try (var sending =
                TestSending.to(tls(Map.of("mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false")))) {
            assertThat(sending.sendOne()).isInstanceOf(Outcome.Delivered.class);
        }
    }

    @Test
    void aServerWhoseCertificateIsNotTrustedGetsNothing() {
        try (var sending = TestSending.to(tls(Map.of()))) {
            assertThat(sending.sendOne())
                    .isInstanceOfSatisfying(
                            Outcome.RetryLater.class,
                            later -> assertThat(later.code()).isEqualTo("EMAIL_TLS"));
            assertThat(server.getReceivedMessages()).isEmpty();
        }
    }

    private MailServer tls(Map<String, String> more) {
        var properties = new HashMap<>(more);
        properties.put("mail.smtp.ssl.enable", "true");
        return new MailServer("127.0.0.1", server.getSmtps().getPort(), null, null, properties);
    }

    private MimeMessage arrived(Delivery delivery) {
        try (var sending = TestSending.to(server.getSmtp().getPort())) {
            assertThat(sending.send(delivery)).isInstanceOf(Outcome.Delivered.class);
            return server.getReceivedMessages()[0];
        }
    }

    private static String lines(BodyPart part) throws Exception {
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
