package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.rest.api.v2010.account.Message;
import java.time.Duration;
import java.time.Instant;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioNewsTest {

    private static final Instant SENT = Instant.parse("2026-11-24T10:00:00Z");

    private final TwilioErrors errors = new TwilioErrors(new ErrorCatalogue());
    private final TwilioNews news = new TwilioNews(errors);

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "scheduled", "queued", "sending"})
    void whatTwilioStillHasIsOnItsWay(String status) {
        assertThat(outcome(status, null, SENT))
                .isEqualTo(new Outcome.Accepted(
                        "SM1", "Queued at Twilio, 1 part", Duration.ofMinutes(10), Duration.ofMinutes(20)));
    }

    @Test
    void aStateThatNobodyKnowsIsOnItsWay() {
        assertThat(outcome("teleported", null, SENT)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whatTheOperatorHasIsLookedAtEveryHourForADay() {
        assertThat(outcome("sent", null, SENT.plus(Duration.ofMinutes(10))))
                .isEqualTo(new Outcome.Accepted(
                        "SM1",
                        "With the operator, 1 part",
                        Duration.ofHours(1),
                        Duration.ofHours(25).minusMinutes(10)));
        assertThat(outcome("sent", null, SENT.plus(Duration.ofHours(23)).plusSeconds(1800)))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.lookAfter()).isEqualTo(Duration.ofMinutes(30)));
    }

    @Test
    void afterADayTheOperatorsSilenceCountsAsDelivered() {
        assertThat(outcome("sent", null, SENT.plus(Duration.ofHours(24))))
                .isEqualTo(new Outcome.Delivered("SM1", "Sent, 1 part; delivery not confirmed by the operator"));
    }

    @ParameterizedTest
    @CsvSource({
        "delivered, 'Delivered, 1 part'",
        "read, 'Delivered, 1 part'",
        "partially_delivered, 'Delivered to some of the receiver’s devices, 1 part'"
    })
    void whatArrivedIsDelivered(String status, String text) {
        assertThat(outcome(status, null, SENT)).isEqualTo(new Outcome.Delivered("SM1", text));
    }

    @ParameterizedTest
    @CsvSource({
        "undelivered, 30003, FAILED, SMS_30003",
        "undelivered, 30004, REJECTED, SMS_30004",
        "failed, 30007, REJECTED, SMS_30007",
        "failed, 30002, FAILED, SMS_30002",
        "failed, 99999, FAILED, SMS_UNDELIVERED",
        "failed, , FAILED, SMS_UNDELIVERED",
        "canceled, , FAILED, SMS_CANCELED"
    })
    void whatDidNotArriveIsRefusedByItsError(
            String status, @Nullable Integer error, CommunicationStatus red, String code) {
        assertThat(outcome(status, error, SENT)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(red);
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.text()).startsWith(status);
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 1 part", "0, 1 part", "'', 1 part", "2, 2 parts (1 expected)"})
    void twiliosCountOfPartsIsComparedWithOurs(String told, String words) {
        var message = message("delivered", null, told);

        assertThat(news.outcome(message, TestDeliveries.to(TestDeliveries.MOBILE, "Hello"), SENT)
                        .text())
                .isEqualTo("Delivered, " + words);
    }

    @ParameterizedTest
    @CsvSource({
        "21211, FAILED",
        "21614, FAILED",
        "21635, FAILED",
        "21610, REJECTED",
        "21408, FAILED",
        "21608, FAILED",
        "21612, FAILED",
        "21617, FAILED",
        "29999, FAILED"
    })
    void aRefusalOfThisMessageEndsIt(int code, CommunicationStatus status) {
        assertThat(errors.refusal(code, 400, "no")).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code == 29999 ? "SMS_4XX" : "SMS_" + code);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {20003, 20404, 21212, 21603, 21606, 30002, 35115, 35125})
    void whatIsWrongWithUsPausesTheProvider(int code) {
        assertThat(errors.refusal(code, 400, "no")).isEqualTo(new Outcome.OutOfOrder("SMS_" + code, "no"));
    }

    @ParameterizedTest
    @ValueSource(ints = {20429, 21611, 30001})
    void aBusyProviderIsTriedAgain(int code) {
        assertThat(errors.refusal(code, 400, "no"))
                .isEqualTo(new Outcome.RetryLater("SMS_" + code, "no", Duration.ofSeconds(10)));
    }

    private Outcome outcome(String status, @Nullable Integer error, Instant now) {
        return news.outcome(message(status, error, "1"), TestDeliveries.to(TestDeliveries.MOBILE, "Hello"), now);
    }

    private static Message message(String status, @Nullable Integer error, String parts) {
        return Message.fromJson("""
                {"sid":"SM1","status":"%s","error_code":%s,"error_message":null,"num_segments":"%s",
                 "date_sent":"Tue, 24 Nov 2026 10:00:00 +0000","to":"+31612345678","body":"Hello"}""".formatted(status, error, parts), new ObjectMapper());
    }
}
