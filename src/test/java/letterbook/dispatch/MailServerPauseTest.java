package letterbook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import letterbook.IntegrationTest;
import letterbook.base.CommunicationType;
import letterbook.base.StandingClock;
import letterbook.channel.email.MailServer;
import letterbook.channel.email.TestEmailChannel;
import letterbook.communication.CommunicationStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong with our own mail server, by the real channel over real SMTP. */
@IntegrationTest
class MailServerPauseTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestPauses pauses;

    @Autowired
    private JdbcClient jdbc;

    private final StandingClock clock = new StandingClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private OpenEntries entries;

    @BeforeEach
    void start() {
        entries = new OpenEntries(context);
        server.start();
        server.getUserManager().setAuthRequired(true);
        server.setUser("letterbook@localhost", "letterbook", "right");
    }

    @AfterEach
    void stop() {
        server.stop();
        pauses.end("SMTP");
    }

    @Test
    void wrongCredentialsPauseTheChannelUntilTheyAreRight() {
        var node = node(new MailServer("127.0.0.1", server.getSmtp().getPort(), "letterbook", "wrong", Map.of()));
        var mails = IntStream.range(0, 8).mapToObj(number -> mail()).toList();

        for (var mail : mails) {
            node.run(mail);
        }

        assertThat(pause(node).code()).startsWith("EMAIL_");
        assertThat(mails).allSatisfy(mail -> {
            assertThat(entries.of(mail).status().colour()).isEqualTo(CommunicationStatus.Colour.BLUE);
            assertThat(entries.of(mail).tries()).isZero();
        });
        assertThat(IntStream.range(1, 8)
                        .map(number -> entries.of(mails.get(number)).attempt()))
                .as("only the first one was tried at all")
                .containsOnly(0);

        server.getUserManager().getUser("letterbook").setPassword("wrong");
        for (int round = 0; round < 3; round++) {
            clock.move(Duration.ofSeconds(61));
            for (var mail : mails) {
                node.run(mail);
            }
        }

        assertThat(mails)
                .allSatisfy(mail -> assertThat(entries.of(mail).status()).isEqualTo(CommunicationStatus.SUCCESSFUL));
        assertThat(server.getReceivedMessages()).hasSize(8);
        assertThat(node.pauses.all()).noneMatch(pause -> pause.provider().equals("SMTP"));
    }

    @Test
    void aServerThatIsNotThereBurnsNoTry() {
        var port = server.getSmtp().getPort();
        server.stop();
        var node = node(MailServer.at("127.0.0.1", port));
        var mail = mail();

        node.run(mail);

        assertThat(pause(node).code()).isEqualTo("EMAIL_CONNECT");
        assertThat(entries.of(mail).tries()).isZero();
        assertThat(entries.of(mail).status()).isEqualTo(CommunicationStatus.SENDING);
    }

    private long mail() {
        return entries.add(CommunicationType.EMAIL, "jan@customer.example");
    }

    private TestNode node(MailServer server) {
        return new TestNode(context, clock, TestEmailChannel.to(server, context, clock));
    }

    private static ProviderPause pause(TestNode node) {
        return node.pauses.all().stream()
                .filter(pause -> pause.provider().equals("SMTP"))
                .findFirst()
                .orElseThrow();
    }
}
