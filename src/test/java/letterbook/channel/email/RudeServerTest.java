package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import letterbook.channel.email.FakeSmtpServer.Deed.Reply;
import letterbook.channel.email.FakeSmtpServer.Deed.ReplyAndReset;
import letterbook.channel.email.FakeSmtpServer.Deed.Rude;
import letterbook.channel.email.FakeSmtpServer.Stage;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RudeServerTest {

    @ParameterizedTest
    @CsvSource({
        "GREETING, CLOSE", "GREETING, RESET", "GREETING, SILENCE",
        "EHLO, CLOSE", "EHLO, RESET", "EHLO, SILENCE",
        "MAIL, CLOSE", "MAIL, RESET", "MAIL, SILENCE",
        "RCPT, CLOSE", "RCPT, RESET", "RCPT, SILENCE",
        "DATA, CLOSE", "DATA, RESET", "DATA, SILENCE",
        "BODY, CLOSE", "BODY, RESET", "BODY, SILENCE"
    })
    void aServerThatGoesBeforeTheMailIsCompleteDoesNotHaveIt(Stage stage, Rude deed) {
        try (var server = FakeSmtpServer.rudeAt(stage, deed);
                var sending = TestSending.to(server.port())) {
            assertThat(sending.send(bigMail()))
                    .isInstanceOfSatisfying(
                            Outcome.RetryLater.class,
                            later -> assertThat(later.code()).isEqualTo("EMAIL_CONNECT"));
            assertThat(server.mails()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Rude.class)
    void aServerThatGoesAfterTheMailIsCompleteMayHaveIt(Rude deed) {
        try (var server = FakeSmtpServer.rudeAt(Stage.END, deed);
                var sending = TestSending.to(server.port())) {
            assertThat(sending.send(bigMail())).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatIsNoneLeavesItOpen() {
        try (var server = FakeSmtpServer.rudeAt(Stage.END, new Reply("hello?"));
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne()).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Rude.class)
    void aServerThatTakesTheMailAndGoesWithoutGoodbyeHasIt(Rude deed) {
        var oneMailPerConnection = new EmailSettings(null, 4, 1, Duration.ofSeconds(30));
        try (var server = FakeSmtpServer.rudeAt(Stage.QUIT, deed);
                var sending = TestSending.to(server.port(), oneMailPerConnection)) {
            assertThat(sending.sendOne()).isInstanceOf(Outcome.Delivered.class);
        }
    }

    @Test
    void aMailThatIsTakenWithAnUnusualCodeIsTaken() {
        try (var server = FakeSmtpServer.rudeAt(Stage.END, new Reply("251 2.1.5 will forward"));
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne()).isInstanceOf(Outcome.Delivered.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT", "DATA", "END"})
    void aRefusalCountsAlsoWhenTheServerHangsUpAfterIt(Stage stage) {
        try (var server = FakeSmtpServer.rudeAt(stage, new ReplyAndReset("554 5.7.1 spam"));
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("EMAIL_5.7.1"));
        }
    }

    @Test
    void aRefusalOfTheSenderCountsAlsoWhenTheServerHangsUpAfterIt() {
        try (var server = FakeSmtpServer.rudeAt(Stage.MAIL, new ReplyAndReset("550 5.1.8 sender domain"));
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne()).isEqualTo(new Outcome.OutOfOrder("EMAIL_5.1.8", "550 5.1.8 sender domain"));
        }
    }

    @ParameterizedTest
    @CsvSource({"421 4.3.2 closing, EMAIL_4.3.2", "421 busy, EMAIL_421", "554 5.7.1 not you, EMAIL_CONNECT"})
    void aServerThatIsNotReadyIsTriedLater(String greeting, String code) {
        try (var server = FakeSmtpServer.rudeAt(Stage.GREETING, new Reply(greeting));
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne())
                    .isInstanceOfSatisfying(
                            Outcome.RetryLater.class,
                            later -> assertThat(later.code()).isEqualTo(code));
        }
    }

    @Test
    void whereNobodyListensNoMailCanBeSent() throws Exception {
        int port;
        try (var unused = new ServerSocket(0)) {
            port = unused.getLocalPort();
        }
        try (var sending = TestSending.to(port)) {
            assertThat(sending.sendOne())
                    .isInstanceOfSatisfying(
                            Outcome.OutOfOrder.class,
                            out -> assertThat(out.code()).isEqualTo("EMAIL_CONNECT"));
        }
    }

    @Test
    void whereTheNameIsUnknownNoMailCanBeSent() {
        try (var sending = TestSending.to(MailServer.at("no-such-host.invalid", 25))) {
            assertThat(sending.sendOne())
                    .isInstanceOfSatisfying(
                            Outcome.OutOfOrder.class,
                            out -> assertThat(out.code()).isEqualTo("EMAIL_CONNECT"));
        }
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoMail() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        var port = server.getSmtps().getPort();
        try (var sending = TestSending.to(new MailServer(
                "127.0.0.1", port, null, null, Map.of("mail.smtp.ssl.enable", "true", "mail.smtp.timeout", "10000")))) {
            assertThat(sending.sendOne())
                    .isInstanceOfSatisfying(
                            Outcome.OutOfOrder.class,
                            out -> assertThat(out.code()).isEqualTo("EMAIL_TLS"));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatReportsOnDeliveryIsAskedToDoSo() {
        try (var server = new FakeSmtpServer("DSN", (connection, mail, stage) -> null);
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne()).isInstanceOf(Outcome.Delivered.class);

            assertThat(server.commands())
                    .anyMatch(
                            command -> command.matches(
                                    "MAIL FROM:<bounce\\+0000000000001\\.1\\.[0-9a-f]{8}@noordlicht\\.example> RET=HDRS ENVID=0000000000001\\.1"))
                    .contains("RCPT TO:<jan@customer.example> NOTIFY=FAILURE,DELAY");
        }
    }

    @Test
    void aServerThatDoesNotReportOnDeliveryIsNotAsked() {
        try (var server = new FakeSmtpServer((connection, mail, stage) -> null);
                var sending = TestSending.to(server.port())) {
            sending.sendOne();

            assertThat(server.commands())
                    .noneMatch(command ->
                            command.contains("ENVID") || command.contains("RET=") || command.contains("NOTIFY"));
        }
    }

    /** Larger than what waits in the sockets between client and server. */
    private static Delivery bigMail() {
        return TestSending.delivery(
                1, new Delivery.Attachment("big.bin", "application/octet-stream", new byte[12_000_000]));
    }
}
