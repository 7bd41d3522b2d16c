package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyMeaningsTest {

    private final ReplyMeanings meanings = new ReplyMeanings(new ErrorCatalogue());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.1 User unknown                       | FAILED   | EMAIL_5.1.1
            550 5.1.2 Bad destination system             | FAILED   | EMAIL_5.1.2
            501 5.1.3 Bad destination mailbox syntax     | FAILED   | EMAIL_5.1.3
            551 5.1.6 Mailbox has moved                  | FAILED   | EMAIL_5.1.6
            556 5.1.10 Recipient has null MX             | FAILED   | EMAIL_5.1.10
            550 5.1.0 Address rejected                   | FAILED   | EMAIL_5.1.X
            550 5.2.1 Mailbox disabled                   | FAILED   | EMAIL_5.2.1
            552 5.2.3 Message length exceeds limit       | FAILED   | EMAIL_5.2.3
            552 5.3.4 Message too big for system         | FAILED   | EMAIL_5.3.4
            550 5.4.1 Recipient address rejected         | FAILED   | EMAIL_5.4.1
            554 5.4.14 Hop count exceeded                | FAILED   | EMAIL_5.4.14
            554 5.4.6 Routing loop detected              | FAILED   | EMAIL_5.4.6
            503 5.5.1 Invalid command                    | FAILED   | EMAIL_5.5.X
            554 5.6.0 Content cannot be converted        | FAILED   | EMAIL_5.6.X
            550 5.7.1 Refused by policy                  | REJECTED | EMAIL_5.7.1
            554 5.7.1 Spam message rejected              | REJECTED | EMAIL_5.7.1
            550 5.7.20 No passing DKIM signature         | REJECTED | EMAIL_5.7.20
            550 5.7.21 No acceptable DKIM signature      | REJECTED | EMAIL_5.7.21
            550 5.7.22 No author-matched DKIM signature  | REJECTED | EMAIL_5.7.22
            550 5.7.23 SPF validation failed             | REJECTED | EMAIL_5.7.23
            550 5.7.24 SPF validation error              | REJECTED | EMAIL_5.7.24
            550 5.7.25 Reverse DNS validation failed     | REJECTED | EMAIL_5.7.25
            550 5.7.26 Multiple authentication checks    | REJECTED | EMAIL_5.7.26
            550 5.7.999 Some policy                      | REJECTED | EMAIL_5.7.X
            550 No such user here                        | FAILED   | EMAIL_550
            554 Transaction failed                       | FAILED   | EMAIL_5XX
            550 5.9.9 Status that nobody knows           | FAILED   | EMAIL_550
            """)
    void aLastingRefusalIsFailedOrRejectedAsTheCatalogueSays(String reply, CommunicationStatus status, String code) {
        assertThat(outcome(reply)).isEqualTo(new Outcome.Refused(status, code, reply));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            452 4.2.2 Mailbox full              | EMAIL_4.2.2
            552 5.2.2 Mailbox full              | EMAIL_5.2.2
            552 Mailbox full                    | EMAIL_552
            452 Insufficient storage            | EMAIL_452
            452 4.3.1 Insufficient storage      | EMAIL_4.3.1
            451 4.3.2 Not accepting messages    | EMAIL_4.3.2
            421 Closing transmission channel    | EMAIL_421
            421 4.3.2 Shutting down             | EMAIL_4.3.2
            450 4.4.1 No answer from host       | EMAIL_4.4.1
            450 4.4.2 Bad connection            | EMAIL_4.4.2
            450 4.4.7 Delivery time expired     | EMAIL_4.4.7
            450 Mailbox unavailable             | EMAIL_4XX
            451 4.1.8 Sender's domain not found | EMAIL_4XX
            550 5.1.8 Bad sender's system       | EMAIL_5.1.8
            550 5.7.27 Sender has null MX       | EMAIL_5.7.27
            450 5.1.1 Contradicts itself        | EMAIL_4XX
            """)
    void aPassingRefusalIsTriedAgain(String reply, String code) {
        assertThat(outcome(reply)).isEqualTo(new Outcome.RetryLater(code, reply, null));
    }

    @ParameterizedTest
    @CsvSource({"451 4.7.1 Greylisted, EMAIL_4.7.1", "450 4.7.25 Client host rejected, EMAIL_4.7.X"})
    void aServerThatDelaysStrangersIsGivenTime(String reply, String code) {
        assertThat(outcome(reply)).isEqualTo(new Outcome.RetryLater(code, reply, ReplyMeanings.PATIENCE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            535 5.7.8 Authentication credentials invalid | EMAIL_5.7.8
            535 Login refused                            | EMAIL_AUTH
            530 5.7.0 Authentication required            | EMAIL_AUTH
            """)
    void aServerThatWantsASignInTakesNoMailAtAll(String reply, String code) {
        assertThat(outcome(reply)).isEqualTo(new Outcome.OutOfOrder(code, reply));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.8 Domain not found            | EMAIL_5.1.8
            553 5.7.1 Not owned by user           | EMAIL_SENDER
            550 5.7.26 Unauthenticated            | EMAIL_5.7.26
            535 5.7.8 Session expired             | EMAIL_5.7.8
            530 Must issue STARTTLS first         | EMAIL_AUTH
            """)
    void aSenderThatIsNotTakenConcernsEveryMail(String reply, String code) {
        assertThat(meanings.outcome(new Handover.SenderRefused(reply(reply)), mail()))
                .isEqualTo(new Outcome.OutOfOrder(code, reply));
    }

    @Test
    void aMailThatIsTooLargeIsAboutThatMailAlone() {
        assertThat(meanings.outcome(new Handover.SenderRefused(reply("552 5.3.4 Too big")), mail()))
                .isEqualTo(new Outcome.Refused(CommunicationStatus.FAILED, "EMAIL_5.3.4", "552 5.3.4 Too big"));
        assertThat(meanings.outcome(new Handover.SenderRefused(reply("452 4.3.1 No room")), mail()))
                .isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void aServerThatIsNotThereOrCannotBeTrustedTakesNoMailAtAll() {
        assertThat(meanings.outcome(new Handover.Unreachable("Connection refused"), mail()))
                .isEqualTo(new Outcome.OutOfOrder("EMAIL_CONNECT", "Connection refused"));
        assertThat(meanings.outcome(new Handover.NotSecure("unable to find valid certification path"), mail()))
                .isEqualTo(new Outcome.OutOfOrder("EMAIL_TLS", "unable to find valid certification path"));
    }

    @Test
    void anAcceptedMailKeepsItsMessageIdAndTheServersReceipt() {
        var accepted = new Handover.Accepted(SmtpReply.of(250, "250 2.0.0 Ok: queued as 4XyZ\n"));

        assertThat(meanings.outcome(accepted, mail()))
                .isEqualTo(new Outcome.Delivered("<c.1@x.example>", "250 2.0.0 Ok: queued as 4XyZ"));
    }

    @Test
    void aMailWithoutAnswerIsNeverTriedAgain() {
        assertThat(meanings.outcome(new Handover.Unanswered("[EOF]"), mail())).isEqualTo(new Outcome.Unknown("[EOF]"));
    }

    @Test
    void aReplyOfManyLinesBecomesOne() {
        var reply = SmtpReply.of(
                550, "550-5.1.1 The account does not exist.\r\n550-5.1.1 Check for typos.\r\n550 5.1.1 Bye\r\n");

        assertThat(reply.enhanced()).isEqualTo("5.1.1");
        assertThat(reply.text()).isEqualTo("550 5.1.1 The account does not exist. Check for typos. Bye");
    }

    @Test
    void theReceiverIsNotRepeatedInTheReason() {
        assertThat(outcome("550 5.1.1 <jan@customer.example>: unknown"))
                .isEqualTo(new Outcome.Refused(
                        CommunicationStatus.FAILED, "EMAIL_5.1.1", "550 5.1.1 <the receiver>: unknown"));
    }

    @ParameterizedTest
    @CsvSource({"421 Too many connections,EMAIL_421", "554 5.7.1 Go away,EMAIL_CONNECT"})
    void aServerThatRefusesTheConnectionSaysNothingAboutTheMail(String reply, String code) {
        var unwelcome = new Handover.Unwelcome(reply(reply));

        assertThat(meanings.outcome(unwelcome, mail())).isEqualTo(new Outcome.RetryLater(code, reply, null));
    }

    @Test
    void aSignInThatFailsForNowIsTriedAgain() {
        assertThat(meanings.outcome(noSignIn("454 4.7.0 Temporary authentication failure"), mail()))
                .isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void aSignInThatFailsConcernsEveryMail() {
        assertThat(meanings.outcome(noSignIn("500 5.5.2 What?"), mail()))
                .isEqualTo(new Outcome.OutOfOrder("EMAIL_AUTH", "500 5.5.2 What?"));
        assertThat(meanings.outcome(noSignIn(null), mail()))
                .isEqualTo(new Outcome.OutOfOrder("EMAIL_AUTH", "no password"));
    }

    private static Handover.NoSignIn noSignIn(@Nullable String reply) {
        return new Handover.NoSignIn(reply == null ? null : reply(reply), "no password");
    }

    private Outcome outcome(String reply) {
        return meanings.outcome(new Handover.Refused(reply(reply)), mail());
    }

    private static SmtpReply reply(String text) {
        return SmtpReply.of(Integer.parseInt(text.substring(0, 3)), text);
    }

    private static OutgoingMail mail() {
        var recipient = new InternetAddress();
        recipient.setAddress(TestSending.RECEIVER);
        return new OutgoingMail(Session.getInstance(new Properties()), "<c.1@x.example>", new MailKey(1, 1), recipient);
    }
}
