package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.time.Duration;
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
    @CsvSource({"MAIL", "RCPT", "DATA", "END"})
    void aRefusalCountsAlsoWhenTheServerHangsUpAfterIt(Stage stage) {
        try (var server = FakeSmtpServer.rudeAt(stage, new ReplyAndReset("554 5.7.1 spam"));
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("EMAIL_5.7.1"));
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
    void whereNobodyListensIsTriedLater() throws Exception {
        int port;
        try (var unused = new ServerSocket(0)) {
            port = unused.getLocalPort();
        }
        try (var sending = TestSending.to(port)) {
            assertThat(sending.sendOne())
                    .isInstanceOfSatisfying(
                            Outcome.RetryLater.class,
                            later -> assertThat(later.code()).isEqualTo("EMAIL_CONNECT"));
        }
    }

    /** Larger than what waits in the sockets between client and server. */
    private static Delivery bigMail() {
        return TestSending.delivery(
                1, new Delivery.Attachment("big.bin", "application/octet-stream", new byte[12_000_000]));
    }
}
