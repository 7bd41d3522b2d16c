package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import letterbook.IntegrationTest;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a mail that the server took to its bounce in the mailbox, over real SMTP and IMAP. */
@IntegrationTest
class BouncedMailTest {

    @Autowired
    private SentMails mails;

    @Autowired
    private BounceAddresses addresses;

    @Autowired
    private JdbcClient jdbc;

    private final TestBounces bounces;

    BouncedMailTest(@Autowired BounceMailbox mailbox) {
        bounces = new TestBounces(mailbox);
    }

    @Test
    void aMailThatComesBackTurnsFailedWithItsReason() {
        var entry = mails.send();
        assertThat(mails.statusOf(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);

        comesBack("postfix-unknown-user", entry);

        await().untilAsserted(() -> assertThat(mails.last(entry))
                .isEqualTo(new SentMails.Line(
                        CommunicationStatus.FAILED,
                        "EMAIL_5.1.1",
                        "Bounce: 550 5.1.1 <the receiver>: Recipient address rejected: User unknown")));
        await().until(() -> bounces.isSeen(address(entry)));
        assertThat(jdbc.sql("select raw from receipt where communication_id = ?")
                        .param(entry.id())
                        .query(String.class)
                        .single())
                .contains("Status: 5.1.1", address(entry));
    }

    @Test
    void aSecondBounceChangesNothingAndStandsInTheHistory() {
        var entry = mails.send();
        comesBack("postfix-unknown-user", entry);
        await().until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);

        comesBack("postfix-mailbox-full", entry);
        comesBack("postfix-mailbox-full", entry);

        await().until(() -> mails.receiptsOf(entry) == 3);
        assertThat(mails.last(entry).text()).endsWith("(received, ignored because the entry is already Failed)");
        assertThat(jdbc.sql("select code from communication where id = ?")
                        .param(entry.id())
                        .query(String.class)
                        .single())
                .isEqualTo("EMAIL_5.1.1");
    }

    @Test
    void whatIsOnlyDelayedStaysSuccessful() {
        var entry = mails.send();

        comesBack("postfix-delayed", entry);

        await().until(() -> mails.receiptsOf(entry) == 1);
        assertThat(mails.last(entry).to()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(mails.last(entry).text()).startsWith("Delayed: connect to mx.customer.example");
    }

    @Test
    void aSkippedEntryStaysSkipped() {
        var entry = mails.skip();
        jdbc.sql("update communication set type = 1, attempt = 1 where id = ?")
                .param(entry.id())
                .update();

        comesBack("postfix-unknown-user", entry);

        await().until(() -> mails.receiptsOf(entry) == 1);
        assertThat(mails.last(entry).to()).isEqualTo(CommunicationStatus.SKIPPED);
        assertThat(mails.last(entry).text()).endsWith("(received, ignored because the entry is already Skipped)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"out-of-office", "absence-without-marks", "vacation-old-style", "mail-of-a-list", "read-receipt"
            })
    void answersThatNobodyWroteChangeNothing(String sample) {
        var entry = mails.send();
        var lines = mails.lines(entry);

        comesBack(sample, entry);

        await().until(() -> bounces.isSeen(address(entry)));
        assertThat(mails.lines(entry)).isEqualTo(lines);
        assertThat(mails.receiptsOf(entry)).isZero();
    }

    @Test
    void aForgedBounceIsNotBelievedAndLeftForPeople() {
        var entry = mails.send();
        var forged = address(entry).replaceAll("\\.[0-9a-f]{8}@", ".00000000@");

        bounces.put(BounceSamples.about("postfix-unknown-user", forged, key(entry)));
        var other = mails.send();
        comesBack("postfix-unknown-user", other);

        await().until(() -> mails.statusOf(other) == CommunicationStatus.FAILED);
        assertThat(mails.statusOf(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(bounces.isSeen(forged)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message-id-only", "envelope-id-only"})
    void whereTheSignedAddressIsLostTheMailNamesItself(String sample) {
        var entry = mails.send();

        comesBack(sample, entry);

        await().until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);
        assertThat(mails.last(entry).code()).isEqualTo("EMAIL_5.1.1");
    }

    @Test
    void aBounceThatNobodyUnderstandsFailsWithACodeThatSaysSo() {
        var entry = mails.send();

        comesBack("encrypted", entry);

        await().until(() -> mails.statusOf(entry) == CommunicationStatus.FAILED);
        assertThat(mails.last(entry).code()).isEqualTo("EMAIL_BOUNCE_UNRECOGNISED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lhost-amazonses-01", "lhost-exchange2007-01", "lhost-exim-01", "lhost-gmail-01",
                "lhost-googleworkspace-01", "lhost-office365-01", "lhost-postfix-01", "lhost-postfix-05",
                "lhost-sendmail-01", "rfc3464-01"
            })
    void realBouncesToASignedAddressFindTheirMail(String sample) {
        assumeTrue(Files.isDirectory(BounceSamples.REAL), "No real bounces beside the project");
        var entry = mails.send();
        var raw = new String(BounceSamples.real(sample), StandardCharsets.ISO_8859_1);

        bounces.put(("X-Original-To: " + address(entry) + "\r\n" + raw).getBytes(StandardCharsets.ISO_8859_1));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.statusOf(entry).colour() == CommunicationStatus.Colour.RED);
    }

    private void comesBack(String sample, CommunicationEntry entry) {
        bounces.put(BounceSamples.about(sample, address(entry), key(entry)));
    }

    private String address(CommunicationEntry entry) {
        return addresses.of(key(entry), "noordlicht.example");
    }

    private static MailKey key(CommunicationEntry entry) {
        return new MailKey(entry.id(), 1);
    }
}
