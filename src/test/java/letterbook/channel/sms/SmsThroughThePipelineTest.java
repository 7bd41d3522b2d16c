package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import letterbook.IntegrationTest;
import letterbook.communication.CommunicationStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The whole way: reported, made, sent to the stand-in over HTTP, its signed callbacks. */
@IntegrationTest
class SmsThroughThePipelineTest {

    private static final String MOBILE = "+31612345678";
    private static final String SCRIPTED = "+31970999";
    private static final Set<Integer> REJECTED = Set.of(21610, 30004, 30007);

    @Autowired
    private Texting texting;

    @Autowired
    private TestWindow window;

    @AfterEach
    void openTheWindow() {
        window.open();
    }

    @Test
    void anInvoiceArrivesAsOneTextMessageAndTheCallbacksSettleIt() {
        var entry = texting.send(MOBILE);

        var standing = texting.await(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(texting.taken(entry)).singleElement().satisfies(taken -> {
            assertThat(taken.sid()).isEqualTo(standing.sid());
            assertThat(taken.from()).isEqualTo("+15005550006");
            assertThat(taken.text()).endsWith(": invoice " + texting.numberOf(entry) + " of €121.00, due 01/12/2026.");
            assertThat(taken.state()).isEqualTo("delivered");
        });
        assertThat(texting.historyOf(entry)).containsExactly("", "", "Queued at Twilio, 1 part", "sent", "delivered");
    }

    @Test
    void whatTheOperatorReportsEndsTheEntryAndNothingIsSentAgain() {
        var codes = List.of(30001, 30002, 30003, 30004, 30005, 30006, 30007, 30008, 30009, 30010, 39999);
        var entries = codes.stream().map(code -> texting.send(SCRIPTED + code)).toList();

        for (int at = 0; at < codes.size(); at++) {
            var code = codes.get(at);
            var entry = entries.get(at);
            var standing = texting.await(
                    entry, REJECTED.contains(code) ? CommunicationStatus.REJECTED : CommunicationStatus.FAILED);
            assertThat(standing.code()).isEqualTo(code == 39999 ? "SMS_UNDELIVERED" : "SMS_" + code);
            assertThat(standing.text()).isEqualTo("undelivered, error " + code);
            assertThat(standing.attempt()).isEqualTo(1);
            assertThat(texting.taken(entry)).hasSize(1);
        }
    }

    @Test
    void whatTwilioRefusesAtOnceIsNotSent() {
        var codes = List.of(21211, 21408, 21608, 21610, 21612, 21614, 21617, 21635, 29999);
        var entries = codes.stream().map(code -> texting.send(SCRIPTED + code)).toList();

        for (int at = 0; at < codes.size(); at++) {
            var code = codes.get(at);
            var entry = entries.get(at);
            var standing = texting.await(
                    entry, REJECTED.contains(code) ? CommunicationStatus.REJECTED : CommunicationStatus.FAILED);
            assertThat(standing.code()).isEqualTo(code == 29999 ? "SMS_4XX" : "SMS_" + code);
            assertThat(standing.text())
                    .startsWith("Twilio error " + code + ": ")
                    .doesNotContain(SCRIPTED);
            assertThat(texting.taken(entry)).isEmpty();
        }
    }

    @Test
    void aCustomerWithoutAMobileNumberGetsAFailedEntry() {
        assertThat(texting.await(texting.send(null), CommunicationStatus.FAILED).code())
                .isEqualTo("MISSING_MOBILE");
    }

    @ParameterizedTest
    @CsvSource({"+31302345678", "+33123456789", "+15005550006", "+31612"})
    void aNumberThatIsNotMobileGetsAFailedEntry(String number) {
        assertThat(texting.await(texting.send(number), CommunicationStatus.FAILED)
                        .code())
                .isEqualTo("INVALID_MOBILE");
    }

    @ParameterizedTest
    @CsvSource({"00000", "00503"})
    @ExtendWith(OutputCaptureExtension.class)
    void aLostAnswerIsAskedForAndTheMessageIsSentOnce(String number, CapturedOutput log) {
        var entry = texting.send(SCRIPTED + number);
        texting.await(
                () -> texting.of(entry),
                standing -> standing.inFlight() && !texting.taken(entry).isEmpty());
        texting.await(() -> texting.historyOf(entry), lines -> lines.size() == 3);

        var standing = texting.hurryTo(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(texting.taken(entry))
                .singleElement()
                .extracting(Texting.Taken::sid)
                .isEqualTo(standing.sid());
        assertThat(standing.attempt()).isEqualTo(1);
        assertThat(texting.historyOf(entry)).contains("Found at Twilio");
        assertThat(log).as("a failure on purpose is none of ours").doesNotContain("Servlet.service() for servlet");
    }

    @Test
    void aMessageThatTwilioNeverGotIsSentAgainOnceThatIsClear() {
        var entry = texting.send(SCRIPTED + "00500");
        texting.await(() -> texting.historyOf(entry), lines -> lines.size() == 3);

        // too early to be sure
        texting.hurry(entry);
        texting.await(() -> texting.historyOf(entry), lines -> lines.contains("Twilio does not show the message yet"));
        assertThat(texting.of(entry).attempt()).isEqualTo(1);

        texting.age(entry, Duration.ofMinutes(5));
        texting.hurry(entry);
        texting.await(() -> texting.of(entry), standing -> standing.attempt() >= 2);
        assertThat(texting.historyOf(entry)).contains("Twilio never got the message");
    }

    @Test
    void aSilentMessageIsFoundByAsking() {
        var entry = texting.send(SCRIPTED + "00005");
        texting.await(
                () -> texting.taken(entry),
                taken -> taken.size() == 1 && taken.getFirst().state().equals("delivered"));
        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SENDING);

        texting.hurry(entry);

        assertThat(texting.await(entry, CommunicationStatus.SUCCESSFUL).text()).isEqualTo("Delivered, 1 part");
    }

    @Test
    void callbacksWithAWrongSignatureChangeNothing() {
        var entry = texting.send(SCRIPTED + "00004");
        texting.await(
                () -> texting.taken(entry),
                taken -> taken.size() == 1 && taken.getFirst().state().equals("delivered"));

        texting.hurry(entry);

        texting.await(entry, CommunicationStatus.SUCCESSFUL);
        assertThat(texting.historyOf(entry)).containsExactly("", "", "Queued at Twilio, 1 part", "Delivered, 1 part");
    }

    @Test
    void repeatedCallbacksCountOnce() {
        var entry = texting.send(SCRIPTED + "00002");

        texting.await(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(texting.historyOf(entry)).containsExactly("", "", "Queued at Twilio, 1 part", "sent", "delivered");
    }

    @Test
    void reversedCallbacksLeaveTheLastWord() {
        var entry = texting.send(SCRIPTED + "00003");

        texting.await(() -> texting.historyOf(entry), lines -> lines.size() == 5);

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(texting.historyOf(entry))
                .containsExactly(
                        "",
                        "",
                        "Queued at Twilio, 1 part",
                        "delivered",
                        "sent (received, ignored because it is already delivered)");
    }

    @Test
    void outOfHoursItWaitsForTheNextOpeningAndIsLookedAtAgainThen() {
        var opens = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        window.closeUntil(opens);

        var entry = texting.send(MOBILE);
        var waiting = texting.await(() -> texting.of(entry), standing -> standing.scheduledFor() != null);

        assertThat(waiting.status()).isEqualTo(CommunicationStatus.SENDING);
        assertThat(waiting.scheduledFor()).isEqualTo(opens);
        assertThat(waiting.attempt()).isZero();
        assertThat(texting.historyOf(entry)).containsExactly("", "Waits for office hours");
        assertThat(texting.taken(entry)).isEmpty();

        // a holiday was added while it waited
        window.closeUntil(opens.plus(1, ChronoUnit.DAYS));
        texting.await(
                () -> {
                    texting.hurry(entry);
                    return texting.of(entry);
                },
                standing -> opens.plus(1, ChronoUnit.DAYS).equals(standing.scheduledFor()));
        assertThat(texting.taken(entry)).isEmpty();

        window.open();
        texting.hurryTo(entry, CommunicationStatus.SUCCESSFUL);
        assertThat(texting.taken(entry)).hasSize(1);
    }

    @Test
    void oneThatWaitsHoldsUpNoOther() {
        window.closeUntil(Instant.now().plus(3, ChronoUnit.DAYS));
        var waiting = List.of(texting.send(MOBILE), texting.send(MOBILE), texting.send(MOBILE), texting.send(MOBILE));
        waiting.forEach(entry -> texting.await(() -> texting.of(entry), standing -> standing.scheduledFor() != null));

        window.open();
        var next = texting.send(MOBILE);

        texting.await(next, CommunicationStatus.SUCCESSFUL);
        assertThat(waiting).allMatch(entry -> texting.of(entry).status() == CommunicationStatus.SENDING);
    }

    @Test
    void aCrashBeforeTheCallSendsOnce() {
        var entry = texting.send(SCRIPTED + "00005");
        texting.await(() -> texting.of(entry), standing -> standing.sid() != null);
        texting.crash(entry);
        texting.forgetAtTwilio(entry);
        texting.age(entry, Duration.ofMinutes(5));

        texting.hurry(entry);

        texting.await(() -> texting.taken(entry), taken -> taken.size() == 1);
        assertThat(texting.of(entry).attempt()).isEqualTo(2);
    }

    @Test
    void aCrashAfterTheCallAdoptsTheMessage() {
        var entry = texting.send(SCRIPTED + "00005");
        var sid = texting.await(() -> texting.of(entry), standing -> standing.sid() != null)
                .sid();
        texting.crash(entry);

        assertThat(texting.hurryTo(entry, CommunicationStatus.SUCCESSFUL).sid()).isEqualTo(sid);
        assertThat(texting.taken(entry)).hasSize(1);
    }

    @Test
    void aCrashAfterTheCallbacksCameAdoptsTheMessage() {
        var entry = texting.send(MOBILE);
        var sid = texting.await(entry, CommunicationStatus.SUCCESSFUL).sid();
        texting.crash(entry);

        assertThat(texting.hurryTo(entry, CommunicationStatus.SUCCESSFUL).sid()).isEqualTo(sid);
        assertThat(texting.taken(entry)).hasSize(1);
    }
}
