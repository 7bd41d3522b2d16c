package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The adapter against the stand-in, over HTTP. */
@IntegrationTest
class TwilioContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SCRIPTED = "+31970999";

    private final String words = "Invoice " + UUID.randomUUID() + " is ready for you.";

    @Autowired
    private TwilioAccount account;

    @ParameterizedTest
    @CsvSource({
        "+15005550001, 21211",
        "+15005550002, 21612",
        "+15005550003, 21408",
        "+15005550004, 21610",
        "+15005550009, 21614"
    })
    void theMagicReceiversAreRefused(String to, String code) {
        assertThat(send(account, to)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("SMS_" + code);
            assertThat(refused.status())
                    .isEqualTo(code.equals("21610") ? CommunicationStatus.REJECTED : CommunicationStatus.FAILED);
        });
    }

    @Test
    void theMagicSendersAreRefused() {
        assertThat(send(from("+15005550001"), TestDeliveries.MOBILE))
                .isInstanceOfSatisfying(
                        Outcome.OutOfOrder.class, out -> assertThat(out.code()).isEqualTo("SMS_21212"));
        assertThat(send(from("+15005550007"), TestDeliveries.MOBILE))
                .isInstanceOfSatisfying(
                        Outcome.OutOfOrder.class, out -> assertThat(out.code()).isEqualTo("SMS_21606"));
        assertThat(send(from("+15005550008"), TestDeliveries.MOBILE))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo("SMS_21611"));
    }

    @Test
    void wrongCredentialsAndAWrongAccountPause() {
        var wrongToken = new TwilioAccount(
                account.address(), account.sid(), account.sid(), "wrong", "wrong", account.from(), null, Set.of());
        var wrongAccount = new TwilioAccount(
                account.address(),
                "AC1",
                account.sid(),
                account.secret(),
                account.authToken(),
                account.from(),
                null,
                Set.of());

        assertThat(send(wrongToken, TestDeliveries.MOBILE)).isInstanceOfSatisfying(Outcome.OutOfOrder.class, out -> {
            assertThat(out.code()).isEqualTo("SMS_20003");
            assertThat(out.text()).isEqualTo("Twilio error 20003: Authenticate");
        });
        assertThat(send(wrongAccount, TestDeliveries.MOBILE))
                .isInstanceOfSatisfying(
                        Outcome.OutOfOrder.class, out -> assertThat(out.code()).isEqualTo("SMS_20404"));
    }

    @Test
    void tooLongATextIsRefused() {
        assertThat(channel(account).send(TestDeliveries.to(TestDeliveries.MOBILE, "a".repeat(1601))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("SMS_21617"));
    }

    @Test
    void aMessageIsTakenFoundListedAndEndsDelivered() {
        var accepted = (Outcome.Accepted) send(account, SCRIPTED + "00005");
        var messages = messages(account);

        var found = messages.fetch(accepted.providerRef());
        assertThat(found.getSid()).matches("SM[0-9a-f]{32}");
        assertThat(found.getBody()).isEqualTo(words);
        assertThat(found.getTo()).isEqualTo(SCRIPTED + "00005");
        assertThat(found.getDirection()).isEqualTo(Message.Direction.OUTBOUND_API);
        assertThat(found.getNumSegments()).isEqualTo("1");
        assertThat(found.getDateCreated()).isNotNull();
        assertThat(found.getAccountSid()).isEqualTo(account.sid());

        var delivered = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> messages.fetch(accepted.providerRef()),
                        now -> now.getStatus() == Message.Status.DELIVERED);
        assertThat(delivered.getDateSent()).isNotNull();
        assertThat(messages.sentTo(SCRIPTED + "00005", Instant.now().minusSeconds(60)))
                .anyMatch(message -> message.getSid().equals(accepted.providerRef()));
        assertThat(messages.sentTo(SCRIPTED + "00005", Instant.now().plusSeconds(60)))
                .isEmpty();
        assertThat(messages.newestTo(SCRIPTED + "00005")).first().isNotNull();
    }

    @Test
    void anUnknownMessageIsNotFound() {
        assertThatThrownBy(() -> messages(account).fetch("SM" + "0".repeat(32)))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(20404);
                    assertThat(refused.getStatusCode()).isEqualTo(404);
                });
        assertThat(channel(account)
                        .poll(TestDeliveries.known(
                                "SM" + "0".repeat(32), TestDeliveries.to(TestDeliveries.MOBILE, words))))
                .isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void aMessagingServiceTellsThePartsLater() {
        var service = new TwilioAccount(
                account.address(),
                account.sid(),
                account.key(),
                account.secret(),
                account.authToken(),
                null,
                "MG1",
                Set.of());

        var accepted = (Outcome.Accepted) send(service, SCRIPTED + "00005");

        assertThat(accepted.text()).isEqualTo("Queued at Twilio, 1 part");
        assertThat(messages(service).fetch(accepted.providerRef()).getMessagingServiceSid())
                .isEqualTo("MG1");
    }

    @Test
    void aMessageThatSomebodyCancelsAtTwilioFails() {
        var sid = ((Outcome.Accepted) send(account, TestDeliveries.MOBILE)).providerRef();
        var http = new OnceOnlyClient(account.address(), PATIENCE, PATIENCE);
        var client = new com.twilio.http.TwilioRestClient.Builder(account.key(), account.secret())
                .accountSid(account.sid())
                .httpClient(http)
                .build();
        try {
            Message.updater(sid).setStatus(Message.UpdateStatus.CANCELED).update(client);
        } catch (ApiException tooLate) {
            assertThat(tooLate.getCode()).isEqualTo(30409);
            return;
        }

        assertThat(channel(account).poll(TestDeliveries.known(sid, TestDeliveries.to(TestDeliveries.MOBILE, words))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("SMS_CANCELED"));
    }

    @ParameterizedTest
    @CsvSource({"00000, SMS_NO_ANSWER", "00503, SMS_5XX"})
    void aLostAnswerIsFoundAgain(String number, String code) {
        var delivery = TestDeliveries.to(SCRIPTED + number, words);

        assertThat(channel(account).send(delivery))
                .isInstanceOfSatisfying(
                        Outcome.AskLater.class,
                        later -> assertThat(later.code()).isEqualTo(code));
        assertThat(channel(account).reconcile(delivery))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        found -> assertThat(messages(account)
                                        .fetch(found.providerRef())
                                        .getBody())
                                .isEqualTo(words));
    }

    @Test
    void aMessageThatNeverCameIsClearOnlyAfterAWhile() {
        var delivery = TestDeliveries.to(SCRIPTED + "00500", words);
        assertThat(channel(account).send(delivery)).isInstanceOf(Outcome.AskLater.class);

        assertThat(channel(account).reconcile(delivery)).isInstanceOf(Outcome.AskLater.class);
        assertThat(later(Duration.ofMinutes(3), Set.of()).reconcile(delivery))
                .isEqualTo(new Outcome.RetryLater("SMS_NOT_RECEIVED", "Twilio never got the message", null));
    }

    @Test
    void aMessageOfAnotherEntryIsNotAdopted() {
        var first = (Outcome.Accepted) send(account, SCRIPTED + "00005");
        var delivery = TestDeliveries.to(SCRIPTED + "00005", words);

        assertThat(later(Duration.ofMinutes(3), ownedByOthers(delivery, first.providerRef()))
                        .reconcile(delivery))
                .isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void anOlderMessageIsNotAdopted() {
        send(account, SCRIPTED + "00001");
        var later = TestDeliveries.at(
                Instant.now().plus(Duration.ofMinutes(2)), TestDeliveries.to(SCRIPTED + "00001", words));

        assertThat(later(Duration.ofMinutes(5), Set.of()).reconcile(later)).isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void anotherTextToTheSameNumberLeavesItUnknown() {
        var number = SCRIPTED + "1" + (1000 + (int) (Math.random() * 8999));
        send(account, number);

        assertThat(later(Duration.ofMinutes(3), Set.of())
                        .reconcile(TestDeliveries.to(number, "Something else entirely")))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void whereTwilioCannotBeAskedItIsAskedAgainAndGivenUpAfterHalfAnHour() {
        var gone = new TwilioAccount(
                () -> URI.create("http://127.0.0.1:1"),
                account.sid(),
                account.sid(),
                "t",
                "t",
                account.from(),
                null,
                Set.of());
        var delivery = TestDeliveries.to(TestDeliveries.MOBILE, words);

        assertThat(TestChannels.of(gone, PATIENCE, null).reconcile(delivery)).isInstanceOf(Outcome.AskLater.class);
        assertThat(TestChannels.of(gone, PATIENCE, null, clock(Duration.ofMinutes(31)), TestOwners.NOBODY_ELSE)
                        .reconcile(delivery))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(TestChannels.of(gone, PATIENCE, null).poll(TestDeliveries.known("SM1", delivery)))
                .isInstanceOf(Outcome.RetryLater.class);
    }

    private Set<String> ownedByOthers(Delivery delivery, String sid) {
        var owned = new HashSet<String>();
        messages(account).newestTo(delivery.receiver()).forEach(message -> owned.add(message.getSid()));
        assertThat(owned).contains(sid);
        return owned;
    }

    private SmsChannel later(Duration by, Set<String> owned) {
        return TestChannels.of(account, PATIENCE, null, clock(by), new TestOwners(owned, Set.of()));
    }

    private static Clock clock(Duration ahead) {
        return Clock.offset(Clock.system(ZoneOffset.UTC), ahead);
    }

    private Outcome send(TwilioAccount through, String to) {
        return channel(through).send(TestDeliveries.to(to, words));
    }

    private SmsChannel channel(TwilioAccount through) {
        return TestChannels.of(through, PATIENCE, null);
    }

    private static TwilioMessages messages(TwilioAccount through) {
        return new TwilioMessages(through, new OnceOnlyClient(through.address(), PATIENCE, PATIENCE));
    }

    private TwilioAccount from(@Nullable String sender) {
        return new TwilioAccount(
                account.address(),
                account.sid(),
                account.key(),
                account.secret(),
                account.authToken(),
                sender,
                null,
                Set.of());
    }
}
