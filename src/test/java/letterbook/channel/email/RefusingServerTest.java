package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

class RefusingServerTest {

    enum Point {
        MAIL,
        RCPT,
        CONTENT
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550, 5.1.8 sender's domain unknown, EMAIL_5.1.8, FAILED",
        "MAIL, 550, 5.7.1 not you, EMAIL_5.7.1, REJECTED",
        "RCPT, 550, 5.1.1 no such user, EMAIL_5.1.1, FAILED",
        "RCPT, 556, 5.1.10 null MX, EMAIL_5.1.10, FAILED",
        "RCPT, 550, no such user, EMAIL_550, FAILED",
        "CONTENT, 554, 5.7.1 spam, EMAIL_5.7.1, REJECTED",
        "CONTENT, 552, 5.3.4 too big, EMAIL_5.3.4, FAILED",
        "CONTENT, 550, 5.7.26 not authenticated, EMAIL_5.7.26, REJECTED"
    })
    void aLastingRefusalIsNotTriedAgain(
            Point point, int code, String text, String expected, CommunicationStatus status) {
        assertThat(sentTo(refusing(point, code, text)))
                .isEqualTo(new Outcome.Refused(status, expected, code + " " + text));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 421, 4.3.2 shutting down, EMAIL_4.3.2",
        "MAIL, 451, 4.7.1 too many mails, EMAIL_4.7.1",
        "RCPT, 450, 4.2.2 mailbox full, EMAIL_4.2.2",
        "RCPT, 451, 4.7.1 greylisted, EMAIL_4.7.1",
        "RCPT, 452, 4.3.1 no room, EMAIL_4.3.1",
        "RCPT, 452, later, EMAIL_452",
        "CONTENT, 451, 4.3.2 busy, EMAIL_4.3.2",
        "CONTENT, 450, later, EMAIL_4XX"
    })
    void aPassingRefusalIsTriedAgain(Point point, int code, String text, String expected) {
        assertThat(sentTo(refusing(point, code, text))).isInstanceOfSatisfying(Outcome.RetryLater.class, later -> {
            assertThat(later.code()).isEqualTo(expected);
            assertThat(later.text()).isEqualTo(code + " " + text);
        });
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void aRefusedMailLeavesTheConnectionInOrder(Point point) {
        var server = refusing(point, 550, "5.1.1 no");
        try (var sending = TestSending.to(server.getPortAllocated())) {
            var first = sending.sendOne();

            assertThat(sending.sendOne()).isEqualTo(first).isInstanceOf(Outcome.Refused.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void aWrongPasswordIsForTheAdministrator() {
        assertThat(sentTo(withSignIn(), new MailServer("127.0.0.1", 0, "us", "wrong", Map.of())))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.code()).isIn("EMAIL_AUTH", "EMAIL_5.7.8");
                    assertThat(refused.status()).isEqualTo(CommunicationStatus.FAILED);
                    assertThat(refused.text()).startsWith("535").doesNotContain("wrong");
                });
    }

    @Test
    void aMissingPasswordIsForTheAdministrator() {
        assertThat(sentTo(withSignIn(), MailServer.at("127.0.0.1", 0)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("EMAIL_AUTH"));
    }

    @Test
    void theRightPasswordSignsIn() {
        assertThat(sentTo(withSignIn(), new MailServer("127.0.0.1", 0, "us", "right", Map.of())))
                .isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void whereTlsIsOfferedItIsUsed() throws Exception {
        var trusting = Map.of("mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false");

        assertThat(sentTo(requiringTls(), new MailServer("127.0.0.1", 0, null, null, trusting)))
                .isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void aServerWithACertificateOfItsOwnMakingGetsNothing() throws Exception {
        assertThat(sentTo(requiringTls()))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo("EMAIL_TLS"));
    }

    private static Outcome sentTo(SMTPServer server) {
        return sentTo(server, MailServer.at("127.0.0.1", 0));
    }

    private static Outcome sentTo(SMTPServer server, MailServer settings) {
        var here = new MailServer(
                settings.host(),
                server.getPortAllocated(),
                settings.username(),
                settings.password(),
                settings.properties());
        try (var sending = TestSending.to(here)) {
            return sending.sendOne();
        } finally {
            server.stop();
        }
    }

    private static SMTPServer refusing(Point point, int code, String text) {
        return started(server().messageHandlerFactory(context -> new Refusing(point, new RejectException(code, text))));
    }

    private static SMTPServer withSignIn() {
        return started(server().messageHandlerFactory(context -> new Refusing(null, new RejectException()))
                .requireAuth()
                .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory((String user, String password, MessageContext context) -> {
                            if (!password.equals("right")) {
                                throw new LoginFailedException();
                            }
                        })));
    }

    private static SMTPServer requiringTls() throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(file, "changeit".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return started(server().messageHandlerFactory(context -> new Refusing(null, new RejectException()))
                .requireTLS()
                .startTlsSocketFactory(tls));
    }

    private static SMTPServer.Builder server() {
        return SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress());
    }

    private static SMTPServer started(SMTPServer.Builder builder) {
        var server = builder.build();
        server.start();
        return server;
    }

    private record Refusing(@Nullable Point point, RejectException refusal) implements MessageHandler {

        @Override
        public void from(String sender) throws RejectException {
            refuseAt(Point.MAIL);
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            refuseAt(Point.RCPT);
        }

        @Override
        public String data(InputStream content) throws RejectException {
            refuseAt(Point.CONTENT);
            return "250 2.0.0 Ok: queued";
        }

        private void refuseAt(Point now) throws RejectException {
            if (point == now) {
                throw refusal;
            }
        }

        @Override
        public void done() {}
    }
}
