package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import letterbook.IntegrationTest;
import letterbook.communication.CommunicationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Status callbacks by anybody: only what Twilio signed is taken. */
@IntegrationTest
class TwilioSignatureTest {

    @Autowired
    private StatusReports reports;

    @Autowired
    private Texting texting;

    @Autowired
    private TwilioAccount account;

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all", "0/KCTR6DLpKmkAf8muzZqo1nDgQ="})
    void aForgedReportIsRefusedAndNothingIsStored(String signature) throws Exception {
        var entry = reports.sent();
        var form = reports.form(reports.sid(entry), "delivered");

        assertThat(reports.post(reports.address(), form, signature, Map.of())).isEqualTo(403);
        assertThat(reports.post(
                        reports.address(),
                        form,
                        StatusReports.signature(reports.address(), form, "another token"),
                        Map.of()))
                .isEqualTo(403);
        assertThat(reports.post(reports.address(), form, null, Map.of())).isEqualTo(403);

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SENDING);
        assertThat(reports.receiptsOf(reports.sid(entry))).isEmpty();
    }

    @Test
    void aReportThatWasChangedOnItsWayIsRefused() throws Exception {
        var entry = reports.sent();
        var signature = StatusReports.signature(
                reports.address(), reports.form(reports.sid(entry), "undelivered", "30005"), account.authToken());

        assertThat(reports.post(reports.address(), reports.form(reports.sid(entry), "delivered"), signature, Map.of()))
                .isEqualTo(403);
        assertThat(reports.post(
                        reports.address() + "?MessageStatus=delivered",
                        reports.form(reports.sid(entry), "undelivered", "30005"),
                        signature,
                        Map.of()))
                .isEqualTo(403);
        assertThat(reports.receiptsOf(reports.sid(entry))).isEmpty();
    }

    @Test
    void aSignedReportThatSaysNothingIsMalformed() throws Exception {
        assertThat(reports.post(Map.of("AccountSid", account.sid()))).isEqualTo(400);
        assertThat(reports.post(Map.of("MessageSid", StatusReports.newSid()))).isEqualTo(400);
        assertThat(reports.post(Map.of("MessageSid", "'; drop table receipt", "MessageStatus", "delivered")))
                .isEqualTo(400);
        assertThat(reports.post(Map.of("MessageSid", StatusReports.newSid(), "MessageStatus", "Delivered!")))
                .isEqualTo(400);
        assertThat(reports.post(Map.of())).isEqualTo(400);
    }

    @Test
    void onlyPostIsTaken() throws Exception {
        var get = HttpRequest.newBuilder(URI.create(reports.address())).GET().build();

        assertThat(StatusReports.HTTP
                        .send(get, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void behindAProxyTheSignatureIsThatOfThePublicAddress() throws Exception {
        var entry = reports.sent();
        var form = reports.form(reports.sid(entry), "delivered");
        var open = "https://letters.noordlicht.example" + TwilioWebhook.PATH;
        var signature = StatusReports.signature(open, form, account.authToken());

        assertThat(reports.post(reports.address(), form, signature, Map.of())).isEqualTo(403);
        assertThat(reports.post(
                        reports.address(),
                        form,
                        signature,
                        Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "letters.noordlicht.example")))
                .isEqualTo(204);
        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void theDocumentedExampleOfASignatureIsReproduced() {
        var form = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");

        assertThat(StatusReports.signature("https://mycompany.com/myapp.php?foo=1&bar=2", form, "12345"))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }
}
