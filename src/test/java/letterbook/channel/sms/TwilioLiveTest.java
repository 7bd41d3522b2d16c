package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import letterbook.base.ServiceAddress;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Against Twilio itself, with its test credentials: {@code LETTERBOOK_LIVE_TWILIO_ACCOUNT_SID} and {@code _AUTH_TOKEN}. Magic
 * numbers are used, so nothing is sent and nothing costs.
 */
@Tag("live")
class TwilioLiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final @Nullable String sid = System.getenv("LETTERBOOK_LIVE_TWILIO_ACCOUNT_SID");
    private final @Nullable String token = System.getenv("LETTERBOOK_LIVE_TWILIO_AUTH_TOKEN");

    @BeforeEach
    void onlyWithCredentials() {
        assumeThat(sid)
                .as("LETTERBOOK_LIVE_TWILIO_ACCOUNT_SID is not set: Twilio itself is not tried")
                .isNotBlank();
        assumeThat(token)
                .as("LETTERBOOK_LIVE_TWILIO_AUTH_TOKEN is not set: Twilio itself is not tried")
                .isNotBlank();
    }

    @Test
    void aMessageIsAccepted() {
        assertThat(send("+15005550006", "+15005550006")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void magicReceiversAreRefused() {
        assertThat(send("+15005550006", "+15005550001"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("SMS_21211"));
        assertThat(send("+15005550006", "+15005550004"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(CommunicationStatus.REJECTED));
        assertThat(send("+15005550006", "+15005550009"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("SMS_21614"));
    }

    @Test
    void magicSendersPause() {
        assertThat(send("+15005550001", "+15005550006"))
                .isInstanceOfSatisfying(
                        Outcome.OutOfOrder.class, out -> assertThat(out.code()).isEqualTo("SMS_21212"));
        assertThat(send("+15005550008", "+15005550006")).isInstanceOf(Outcome.RetryLater.class);
    }

    private Outcome send(String from, String to) {
        var account = new TwilioAccount(
                ServiceAddress.of(URI.create("https://api.twilio.com")),
                String.valueOf(sid),
                String.valueOf(sid),
                String.valueOf(token),
                String.valueOf(token),
                from,
                null,
                Set.of("+15005550006"));
        return TestChannels.of(account, PATIENCE, null)
                .send(TestDeliveries.to(to, "Letterbook live test " + UUID.randomUUID()));
    }
}
