package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import letterbook.channel.email.FakeSmtpServer.Deed;
import letterbook.channel.email.FakeSmtpServer.Deed.Reply;
import letterbook.channel.email.FakeSmtpServer.Deed.Rude;
import letterbook.channel.email.FakeSmtpServer.Stage;
import letterbook.dispatch.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionReuseTest {

    @Test
    void mailsOneAfterAnotherShareAConnection() {
        try (var server = polite();
                var sending = TestSending.to(server.port())) {
            for (var i = 0; i < 10; i++) {
                assertThat(sending.sendOne()).isInstanceOf(Outcome.Delivered.class);
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.mails()).hasSize(10);
        }
    }

    @Test
    void aConnectionIsReplacedAfterItsNumberOfMails() {
        var threeEach = new EmailSettings(null, 4, 3, Duration.ofSeconds(30));
        try (var server = polite();
                var sending = TestSending.to(server.port(), threeEach)) {
            for (var i = 0; i < 7; i++) {
                sending.sendOne();
            }
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void mailsAtOnceUseNoMoreConnectionsThanAllowed() throws Exception {
        var two = new EmailSettings(null, 2, 100, Duration.ofSeconds(30));
        try (var server = polite();
                var sending = TestSending.to(server.port(), two);
                var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Outcome>> mails = Stream.<Callable<Outcome>>generate(() -> sending::sendOne)
                    .limit(60)
                    .toList();

            for (var outcome : threads.invokeAll(mails)) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Delivered.class);
            }
            assertThat(server.connections()).isLessThanOrEqualTo(2);
            assertThat(server.mails()).hasSize(60);
        }
    }

    static Stream<Deed> endings() {
        return Stream.of(
                Rude.CLOSE,
                Rude.RESET,
                Rude.SILENCE,
                new Reply("421 4.4.2 idle for too long"),
                new Reply("451 4.7.0 timeout"),
                new Reply("503 5.5.1 enough mails on this connection"));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aConnectionThatEndedWhileItRestedCostsNoMail(Deed ending) {
        try (var server = new FakeSmtpServer((connection, mail, stage) ->
                        connection == 1 && mail == 2 && stage == Stage.MAIL ? ending : null);
                var sending = TestSending.to(server.port())) {
            sending.sendOne();

            assertThat(sending.sendOne()).isInstanceOf(Outcome.Delivered.class);
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.mails()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aConnectionThatRestedForAWhileIsAskedFirst(Deed ending) {
        try (var server = new FakeSmtpServer(
                        (connection, mail, stage) -> connection == 1 && stage == Stage.NOOP ? ending : null);
                var sending = TestSending.to(server.port())) {
            sending.sendOne();
            sending.clock.tick(ConnectionPool.TRUSTED);

            assertThat(sending.sendOne()).isInstanceOf(Outcome.Delivered.class);
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.commands().stream().filter(command -> command.startsWith("MAIL")))
                    .hasSize(2);
        }
    }

    @Test
    void aRefusalOnAFreshConnectionIsNotAskedAgain() {
        try (var server = FakeSmtpServer.rudeAt(Stage.MAIL, new Reply("550 5.7.1 not you"));
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne()).isInstanceOf(Outcome.Refused.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void afterARefusalOfTheRecipientTheConnectionServesTheNextMail() {
        try (var server = new FakeSmtpServer((connection, mail, stage) ->
                        mail == 1 && stage == Stage.RCPT ? new Reply("550 5.1.1 nobody") : null);
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne()).isInstanceOf(Outcome.Refused.class);
            assertThat(sending.sendOne()).isInstanceOf(Outcome.Delivered.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatIsClosingIsLeft() {
        try (var server = new FakeSmtpServer((connection, mail, stage) ->
                        connection == 1 && stage == Stage.RCPT ? new Reply("421 4.3.2 closing") : null);
                var sending = TestSending.to(server.port())) {
            assertThat(sending.sendOne()).isInstanceOf(Outcome.RetryLater.class);
            assertThat(sending.sendOne()).isInstanceOf(Outcome.Delivered.class);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionThatNobodyUsesIsClosed() {
        try (var server = polite();
                var sending = TestSending.to(server.port())) {
            sending.sendOne();
            sending.clock.tick(TestSending.SETTINGS.idle().plusSeconds(1));
            sending.closeIdleConnections();
            sending.sendOne();

            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.commands()).contains("QUIT").doesNotContain("NOOP");
        }
    }

    @Test
    void aServerThatReportsDeliveriesIsToldWhichMailItIs() {
        try (var server = new FakeSmtpServer("DSN", (connection, mail, stage) -> null);
                var sending = TestSending.to(server.port())) {
            sending.send(TestSending.delivery(42));

            assertThat(server.commands())
                    .anyMatch(command -> command.matches("MAIL FROM:<bounce\\+000000000001a\\.1\\.[0-9a-f]{8}"
                            + "@noordlicht\\.example> RET=HDRS ENVID=000000000001a\\.1"))
                    .contains("RCPT TO:<jan@customer.example> NOTIFY=FAILURE,DELAY");
        }
    }

    private static FakeSmtpServer polite() {
        return new FakeSmtpServer((connection, mail, stage) -> null);
    }
}
