package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import letterbook.channel.email.BounceReader.Reading;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.News;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceReaderTest {

    private static final String RECEIVER = "jan@customer.example";
    private static final MailKey KEY = new MailKey(7, 1);
    private static final BounceAddresses ADDRESSES =
            new BounceAddresses(null, "secret".getBytes(StandardCharsets.US_ASCII));
    private static final String ADDRESS = ADDRESSES.of(KEY, "noordlicht.example");

    private final BouncePhrases phrases = BouncePhrases.load();
    private final ErrorCatalogue catalogue = new ErrorCatalogue();
    private final BounceReader reader = new BounceReader(phrases, new BounceMeanings(catalogue, phrases));

    @ParameterizedTest
    @CsvSource({
        "postfix-unknown-user, FAILED, EMAIL_5.1.1",
        "postfix-mailbox-full, FAILED, EMAIL_5.2.2",
        "postfix-expired, FAILED, EMAIL_4.4.1",
        "office365-unknown-user, FAILED, EMAIL_5.1.1",
        "office365-access-denied, FAILED, EMAIL_5.4.1",
        "gmail-spam, REJECTED, EMAIL_5.7.1",
        "gmail-dmarc, REJECTED, EMAIL_5.7.26",
        "ses-generic-status, FAILED, EMAIL_5.1.1",
        "yahoo-no-account, FAILED, EMAIL_5.1.1",
        "courier, FAILED, EMAIL_5.1.1",
        "domino, FAILED, EMAIL_5.1.1",
        "forwarded-elsewhere, FAILED, EMAIL_5.2.2",
        "no-status-field, FAILED, EMAIL_5.1.2",
        "merged-groups, FAILED, EMAIL_5.2.1",
        "report-in-mixed, FAILED, EMAIL_5.4.4",
        "broken-boundary, FAILED, EMAIL_5.1.1",
        "base64-bodies, REJECTED, EMAIL_5.7.1",
        "qmail, FAILED, EMAIL_5.1.1",
        "exim-without-report, FAILED, EMAIL_4.4.7",
        "gmx, FAILED, EMAIL_5.1.1",
        "exchange-plain, FAILED, EMAIL_5.1.1",
        "german-mailbox-full, FAILED, EMAIL_5.2.2",
        "dutch-unlabelled, FAILED, EMAIL_5.1.1",
        "html-only, FAILED, EMAIL_5.3.4",
        "encrypted, FAILED, EMAIL_BOUNCE_UNRECOGNISED",
        "no-words, FAILED, EMAIL_BOUNCE_UNRECOGNISED"
    })
    void aMailThatCameBackHasAReason(String sample, CommunicationStatus status, String code) {
        assertThat(read(sample))
                .isInstanceOfSatisfying(
                        Reading.Told.class,
                        told -> assertThat(told.news()).isInstanceOfSatisfying(News.Failed.class, failed -> {
                            assertThat(failed.code()).isEqualTo(code);
                            assertThat(failed.status()).isEqualTo(status);
                            assertThat(failed.text()).startsWith("Bounce:").doesNotContain("@");
                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "postfix-delayed, Delayed: connect to mx.customer.example",
        "exim-warning, Delayed: Warning: message",
        "postfix-success, Handed on to a mail server that reports nothing more: 250 2.1.5 Ok",
        "two-recipients, Delivered to the mailbox: 2.0.0"
    })
    void whatSettlesNothingIsProgress(String sample, String text) {
        assertThat(read(sample))
                .isInstanceOfSatisfying(
                        Reading.Told.class,
                        told -> assertThat(told.news())
                                .isInstanceOfSatisfying(
                                        News.Progress.class,
                                        progress -> assertThat(progress.text()).startsWith(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "out-of-office, an automatic answer",
        "absence-without-marks, an automatic answer",
        "vacation-old-style, an automatic answer",
        "mail-of-a-list, mail of a list",
        "read-receipt, a receipt of reading"
    })
    void whatIsAboutNoDeliveryIsIgnored(String sample, String why) {
        assertThat(read(sample)).isEqualTo(new Reading.Ignored(why));
    }

    /** The rows of the table of statuses, as reports have them. */
    @ParameterizedTest
    @CsvSource({
        "5.1.1, FAILED, EMAIL_5.1.1", "5.1.2, FAILED, EMAIL_5.1.2", "5.1.3, FAILED, EMAIL_5.1.3",
        "5.1.6, FAILED, EMAIL_5.1.6", "5.1.10, FAILED, EMAIL_5.1.10", "5.1.8, FAILED, EMAIL_5.1.8",
        "5.7.27, FAILED, EMAIL_5.7.27", "5.2.1, FAILED, EMAIL_5.2.1", "5.2.2, FAILED, EMAIL_5.2.2",
        "4.2.2, FAILED, EMAIL_4.2.2", "5.2.3, FAILED, EMAIL_5.2.3", "5.3.4, FAILED, EMAIL_5.3.4",
        "4.3.1, FAILED, EMAIL_4.3.1", "4.3.2, FAILED, EMAIL_4.3.2", "4.4.1, FAILED, EMAIL_4.4.1",
        "4.4.2, FAILED, EMAIL_4.4.2", "4.4.7, FAILED, EMAIL_4.4.7", "5.4.7, FAILED, EMAIL_4.4.7",
        "4.7.1, FAILED, EMAIL_4.7.1", "5.4.14, FAILED, EMAIL_5.4.14", "5.4.6, FAILED, EMAIL_5.4.6",
        "5.5.2, FAILED, EMAIL_5.5.X", "5.7.1, REJECTED, EMAIL_5.7.1", "5.7.8, FAILED, EMAIL_5.7.8",
        "5.7.20, REJECTED, EMAIL_5.7.20", "5.7.21, REJECTED, EMAIL_5.7.21", "5.7.22, REJECTED, EMAIL_5.7.22",
        "5.7.23, REJECTED, EMAIL_5.7.23", "5.7.24, REJECTED, EMAIL_5.7.24", "5.7.25, REJECTED, EMAIL_5.7.25",
        "5.7.26, REJECTED, EMAIL_5.7.26", "5.6.1, FAILED, EMAIL_5.6.X", "4.1.1, FAILED, EMAIL_5.1.1",
        "5.1.0, FAILED, EMAIL_5.1.X", "5.2.0, FAILED, EMAIL_5.2.X", "5.7.509, REJECTED, EMAIL_5.7.X",
        "5.0.0, FAILED, EMAIL_5XX", "4.0.0, FAILED, EMAIL_5XX"
    })
    void theStatusOfAReportHasTheMeaningOfTheCatalogue(String status, CommunicationStatus red, String code) {
        var report = new String(BounceSamples.about("postfix-unknown-user", ADDRESS, KEY), StandardCharsets.UTF_8)
                .replace("Status: 5.1.1", "Status: " + status)
                .replaceAll("(?s)Diagnostic-Code: .*?unknown\r\n", "")
                .replaceAll("(?s)<jan@customer.example>: host .*?command\\)", "");

        assertThat(failure(reader.read(IncomingMail.of(report.getBytes(StandardCharsets.UTF_8)), RECEIVER)))
                .satisfies(failed -> {
                    assertThat(failed.code()).isEqualTo(code);
                    assertThat(failed.status()).isEqualTo(red);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            421 Service not available         | EMAIL_421
            452 Something about room          | EMAIL_452
            550 Nothing more said             | EMAIL_550
            554 Nothing more said             | EMAIL_5XX
            550 permanent: mailbox is full    | EMAIL_5.2.2
            """)
    void aReplyWithoutEnhancedStatusCountsByItsWordsAndItsCode(String reply, String code) {
        var mail = "From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\nThe server said: " + reply + "\r\n";

        assertThat(failure(reader.read(IncomingMail.of(mail.getBytes(StandardCharsets.UTF_8)), RECEIVER))
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "lhost-amazonses-01, EMAIL_5.7.1",
        "lhost-exchange2007-01, EMAIL_5.1.1",
        "lhost-exim-01, EMAIL_5.7.1",
        "lhost-gmail-01, EMAIL_5.1.1",
        "lhost-googleworkspace-01, EMAIL_BOUNCE_UNRECOGNISED",
        "lhost-office365-01, EMAIL_5.1.1",
        "lhost-postfix-01, EMAIL_5.1.1",
        "lhost-postfix-05, EMAIL_5.1.1",
        "lhost-sendmail-01, EMAIL_5.1.1",
        "rfc3464-01, EMAIL_5.1.1"
    })
    void realBouncesAreUnderstood(String sample, String code) {
        assumeTrue(Files.isDirectory(BounceSamples.REAL), "No real bounces beside the project");

        assertThat(failure(reader.read(IncomingMail.of(BounceSamples.real(sample)), RECEIVER)))
                .satisfies(failed -> {
                    assertThat(failed.code()).isEqualTo(code);
                    assertThat(failed.text()).doesNotContain("@");
                });
    }

    @Test
    void aRealReportOfSuccessAndARealAbsenceNoteFailNothing() {
        assumeTrue(Files.isDirectory(BounceSamples.REAL), "No real bounces beside the project");

        assertThat(reader.read(IncomingMail.of(BounceSamples.real("rfc3464-28")), RECEIVER))
                .isEqualTo(new Reading.Told(new News.Progress("Delivered to the mailbox: 250 2.1.5 Ok")));
        assertThat(reader.read(IncomingMail.of(BounceSamples.real("rfc3834-01")), RECEIVER))
                .isEqualTo(new Reading.Ignored("an automatic answer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "x", "Content-Type: multipart/report\r\n\r\n--\r\n--", "\u0000\u0001\u00ff"})
    void noMailIsTooBrokenToBeRead(String raw) {
        assertThat(reader.read(IncomingMail.of(raw.getBytes(StandardCharsets.ISO_8859_1)), RECEIVER))
                .isInstanceOf(Reading.Told.class);
    }

    @Test
    void everyPhraseLeadsToAnExplanation() {
        assertThat(phrases.failures())
                .allSatisfy(
                        failure -> assertThat(catalogue.find(failure.code())).isPresent());
    }

    @Test
    void theTextNamesTheReceiverAndNoOtherAddress() {
        assertThat(failure(read("forwarded-elsewhere")).text())
                .isEqualTo("Bounce: 552 5.2.2 <the receiver> over quota, ask an address");
        assertThat(failure(read("postfix-unknown-user")).text())
                .isEqualTo("Bounce: 550 5.1.1 <the receiver>: Recipient address rejected: User unknown");
    }

    private Reading read(String sample) {
        return reader.read(IncomingMail.of(BounceSamples.about(sample, ADDRESS, KEY)), RECEIVER);
    }

    private static News.Failed failure(Reading reading) {
        return (News.Failed) ((Reading.Told) reading).news();
    }
}
