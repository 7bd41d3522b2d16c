package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MailboxWatchTest {

    private static final Duration LEASE = Duration.ofSeconds(3);

    @Autowired
    private SentMails mails;

    @Autowired
    private BounceAddresses addresses;

    @Autowired
    private BounceDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private final String user = "u-" + UUID.randomUUID();
    private final GreenMail server = start();
    private final BounceMailbox mailbox = BounceMailbox.local(server.getImap().getPort(), user, "secret");
    private final List<MailboxWatch> watches = new ArrayList<>();

    private GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        server.setUser(user + "@localhost", user, "secret");
        return server;
    }

    @AfterEach
    void stop() {
        watches.forEach(MailboxWatch::stop);
        server.stop();
    }

    @Test
    void aBounceIsReadTheMomentItArrives() {
        try (var wire = new ImapWire(mailbox.port(), true)) {
            watch(through(wire), Duration.ofMinutes(1));
            await().until(() -> wire.commands().stream().anyMatch(command -> command.endsWith(" IDLE")));

            var entry = bounced();

            await().atMost(Duration.ofSeconds(30)).until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);
        }
    }

    @Test
    void theWaitForNewsIsRenewed() {
        try (var wire = new ImapWire(mailbox.port(), true)) {
            watch(through(wire), Duration.ofMillis(300));

            await().until(() -> wire.commands().stream()
                            .filter(command -> command.endsWith(" IDLE"))
                            .count()
                    >= 3);
            var entry = bounced();
            await().until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);
        }
    }

    @Test
    void aServerThatTellsNoNewsIsAskedAgainAndAgain() {
        try (var wire = new ImapWire(mailbox.port(), false)) {
            watch(through(wire), Duration.ofMillis(300));

            var entry = bounced();

            await().until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);
            assertThat(wire.commands()).noneMatch(command -> command.endsWith(" IDLE"));
        }
    }

    @Test
    void afterABrokenConnectionReadingGoesOn() {
        try (var wire = new ImapWire(mailbox.port(), true)) {
            watch(through(wire), Duration.ofMinutes(1));
            await().until(() -> wire.commands().stream().anyMatch(command -> command.endsWith(" IDLE")));

            wire.cut();
            var entry = bounced();

            await().until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);
        }
    }

    @Test
    void aPasswordThatIsWrongAtFirstIsTriedAgain() {
        server.getUserManager().getUser(user).setPassword("other");
        watch(mailbox, Duration.ofMillis(300));
        var entry = bounced(BounceMailbox.local(mailbox.port(), user, "other"));

        server.getUserManager().getUser(user).setPassword("secret");

        await().until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);
    }

    @Test
    void oneNodeReadsAndAnotherTakesOver() {
        var first = new MailboxPlace(jdbc, mailbox, Duration.ofMillis(500));
        var second = new MailboxPlace(jdbc, mailbox, Duration.ofMillis(500));

        assertThat(first.claim()).isTrue();
        assertThat(second.claim()).isFalse();
        assertThat(first.claim()).isTrue();
        assertThat(first.advance(new MailboxPlace.Position(9, 4))).isTrue();
        assertThat(second.advance(new MailboxPlace.Position(9, 5))).isFalse();
        // the first one is gone without a word
        await().until(second::claim);
        assertThat(second.position()).isEqualTo(new MailboxPlace.Position(9, 4));
        assertThat(first.advance(new MailboxPlace.Position(9, 6))).isFalse();
        second.release();
        assertThat(first.claim()).isTrue();
    }

    @Test
    void twoNodesTakeEachBounceOnce() {
        watch(mailbox, Duration.ofMillis(300));
        watch(mailbox, Duration.ofMillis(300));

        var entry = bounced();
        await().until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);
        watches.getFirst().stop();
        var later = bounced();
        await().until(() -> mails.statusOf(later) == CommunicationStatus.FAILED);

        assertThat(mails.receiptsOf(entry)).isEqualTo(1);
    }

    @Test
    void aCrashBeforeTheMailIsNotedReadsItAgainHarmlessly() {
        watch(mailbox, Duration.ofMillis(300));
        var entry = bounced();
        await().until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);
        watches.getFirst().stop();
        var lines = mails.lines(entry);
        jdbc.sql("update bounce_mailbox set last_uid = 0 where mailbox = ?")
                .param(mailbox.toString())
                .update();

        watch(mailbox, Duration.ofMillis(300));
        var later = bounced();
        await().until(() -> mails.statusOf(later) == CommunicationStatus.FAILED);

        assertThat(mails.lines(entry)).isEqualTo(lines);
        int left = new TestBounces(mailbox).in(folder -> folder.getMessageCount());
        assertThat(left).isEqualTo(2);
    }

    private CommunicationEntry bounced() {
        return bounced(mailbox);
    }

    private CommunicationEntry bounced(BounceMailbox into) {
        var entry = mails.send();
        var key = new MailKey(entry.id(), 1);
        new TestBounces(into)
                .put(BounceSamples.about("postfix-unknown-user", addresses.of(key, "noordlicht.example"), key));
        return entry;
    }

    private BounceMailbox through(ImapWire wire) {
        return BounceMailbox.local(wire.port(), user, "secret");
    }

    private void watch(BounceMailbox read, Duration renewal) {
        var watch = new MailboxWatch(read, new MailboxPlace(jdbc, read, LEASE), desk, renewal);
        watches.add(watch);
        watch.start();
    }
}
