package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import letterbook.IntegrationTest;
import letterbook.base.OwnAddress;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Status callbacks as Twilio sends them, in any order and by anybody. */
@IntegrationTest
class TwilioWebhookTest {

    /** The stand-in reports nothing of messages to it. */
    private static final String SILENT = "+3197099900005";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Texting texting;

    @Autowired
    private TwilioAccount account;

    @Autowired
    private OwnAddress own;

    @Autowired
    private JdbcClient jdbc;

    static Stream<List<String>> orders() {
        return permutations(List.of("queued", "sent", "delivered")).stream();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theLastWordStandsInWhateverOrderReportsCome(List<String> order) throws Exception {
        var entry = sent();

        for (var status : order) {
            assertThat(post(form(sid(entry), status))).isEqualTo(204);
        }

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        var lines = texting.historyOf(entry).subList(3, 6);
        assertThat(lines).anyMatch(line -> line.equals("delivered"));
        for (int at = 0; at < 3; at++) {
            var better = order.subList(0, at).stream()
                    .mapToInt(TwilioWebhookTest::rank)
                    .max()
                    .orElse(0);
            assertThat(lines.get(at).contains("ignored")).as(lines.get(at)).isEqualTo(rank(order.get(at)) < better);
        }
    }

    @Test
    void anUndeliveredMessageFailsWithItsErrorAndSentThereafterChangesNothing() throws Exception {
        var entry = sent();

        post(form(sid(entry), "undelivered", "30005"));
        post(form(sid(entry), "sent"));

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.FAILED);
        assertThat(texting.of(entry).code()).isEqualTo("SMS_30005");
        assertThat(texting.historyOf(entry).getLast()).contains("ignored because it is already undelivered");
    }

    @Test
    void aRefusalByTheOperatorAfterTheDeliveryIsBelieved() throws Exception {
        var entry = sent();

        post(form(sid(entry), "delivered"));
        post(form(sid(entry), "undelivered", "30007"));

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.REJECTED);
        assertThat(texting.of(entry).code()).isEqualTo("SMS_30007");
    }

    @Test
    void aRepeatedReportCountsOnce() throws Exception {
        var entry = sent();

        assertThat(post(form(sid(entry), "delivered"))).isEqualTo(204);
        assertThat(post(form(sid(entry), "delivered"))).isEqualTo(204);

        assertThat(texting.historyOf(entry)).hasSize(4);
        assertThat(receiptsOf(sid(entry))).containsExactly("delivered");
    }

    @Test
    void aLateReportStandsInTheHistory() throws Exception {
        var entry = sent();
        post(form(sid(entry), "delivered"));

        post(form(sid(entry), "read"));

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(texting.historyOf(entry).getLast())
                .isEqualTo("read (received, ignored because the entry is already Successful)");
    }

    @Test
    void aStateThatNobodyKnowsIsKept() throws Exception {
        var entry = sent();

        assertThat(post(form(sid(entry), "teleported"))).isEqualTo(204);

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SENDING);
        assertThat(texting.historyOf(entry).getLast()).isEqualTo("Twilio reports: teleported");
    }

    @Test
    void aReportAboutAMessageThatNobodyKnowsYetWaits() throws Exception {
        var sid = newSid();

        assertThat(post(form(sid, "delivered"))).isEqualTo(204);

        assertThat(receiptsOf(sid)).containsExactly("delivered");
        assertThat(jdbc.sql("select waiting from receipt where provider = 'Twilio' and reference = ?")
                        .param(sid)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aReportThatWasQuickerThanTheAnswerIsAppliedOnceTheMessageIsKnown() throws Exception {
        var entry = sent();
        var sid = sid(entry);
        texting.crash(entry);
        post(form(sid, "delivered"));
        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SENDING);

        var standing = texting.hurryTo(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(standing.text()).isEqualTo("delivered");
        assertThat(standing.sid()).isEqualTo(sid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all", "0/KCTR6DLpKmkAf8muzZqo1nDgQ="})
    void aForgedReportIsRefusedAndNothingIsStored(String signature) throws Exception {
        var entry = sent();
        var form = form(sid(entry), "delivered");

        assertThat(post(address(), form, signature, Map.of())).isEqualTo(403);
        assertThat(post(address(), form, signature(address(), form, "another token"), Map.of()))
                .isEqualTo(403);
        assertThat(post(address(), form, null, Map.of())).isEqualTo(403);

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SENDING);
        assertThat(receiptsOf(sid(entry))).isEmpty();
    }

    @Test
    void aReportThatWasChangedOnItsWayIsRefused() throws Exception {
        var entry = sent();
        var signature = signature(address(), form(sid(entry), "undelivered", "30005"), account.authToken());

        assertThat(post(address(), form(sid(entry), "delivered"), signature, Map.of()))
                .isEqualTo(403);
        assertThat(post(
                        address() + "?MessageStatus=delivered",
                        form(sid(entry), "undelivered", "30005"),
                        signature,
                        Map.of()))
                .isEqualTo(403);
        assertThat(receiptsOf(sid(entry))).isEmpty();
    }

    @Test
    void aSignedReportThatSaysNothingIsMalformed() throws Exception {
        assertThat(post(Map.of("AccountSid", account.sid()))).isEqualTo(400);
        assertThat(post(Map.of("MessageSid", newSid()))).isEqualTo(400);
        assertThat(post(Map.of("MessageSid", "'; drop table receipt", "MessageStatus", "delivered")))
                .isEqualTo(400);
        assertThat(post(Map.of("MessageSid", newSid(), "MessageStatus", "Delivered!")))
                .isEqualTo(400);
        assertThat(post(Map.of())).isEqualTo(400);
    }

    @Test
    void onlyPostIsTaken() throws Exception {
        var get = HttpRequest.newBuilder(URI.create(address())).GET().build();

        assertThat(HTTP.send(get, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void behindAProxyTheSignatureIsThatOfThePublicAddress() throws Exception {
        var entry = sent();
        var form = form(sid(entry), "delivered");
        var open = "https://letters.noordlicht.example" + TwilioWebhook.PATH;
        var signature = signature(open, form, account.authToken());

        assertThat(post(address(), form, signature, Map.of())).isEqualTo(403);
        assertThat(post(
                        address(),
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

        assertThat(signature("https://mycompany.com/myapp.php?foo=1&bar=2", form, "12345"))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    /** One that Twilio has and of which it reports nothing by itself. */
    private CommunicationEntry sent() {
        var entry = texting.send(SILENT);
        texting.await(() -> texting.of(entry), standing -> standing.sid() != null);
        return entry;
    }

    private String sid(CommunicationEntry entry) {
        return String.valueOf(texting.of(entry).sid());
    }

    private static String newSid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    private Map<String, String> form(String sid, String status) {
        return form(sid, status, null);
    }

    private Map<String, String> form(String sid, String status, @Nullable String error) {
        var form = new TreeMap<>(Map.of(
                "AccountSid", account.sid(),
                "ApiVersion", "2010-04-01",
                "From", "+15005550006",
                "To", SILENT,
                "MessageSid", sid,
                "MessageStatus", status,
                "SmsSid", sid,
                "SmsStatus", status));
        if (error != null) {
            form.put("ErrorCode", error);
        }
        return form;
    }

    private String address() {
        return own.open(TwilioWebhook.PATH).toString();
    }

    private int post(Map<String, String> form) throws Exception {
        return post(address(), form, signature(address(), form, account.authToken()), Map.of());
    }

    private static int post(
            String address, Map<String, String> form, @Nullable String signature, Map<String, String> headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String signature(String address, Map<String, String> form, String token) {
        var signed = new StringBuilder(address);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> receiptsOf(String sid) {
        return jdbc
                .sql("select receipt_key from receipt where provider = 'Twilio' and reference = ? order by id")
                .param(sid)
                .query((row, number) -> row.getString("receipt_key"))
                .list()
                .stream()
                .map(key -> key.substring(key.indexOf(':') + 1))
                .toList();
    }

    private static int rank(String status) {
        return TwilioStatus.of(status).orElseThrow().rank();
    }

    private static List<List<String>> permutations(List<String> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<String>>();
        for (var first : of) {
            var rest = new ArrayList<>(of);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var one = new ArrayList<String>();
                one.add(first);
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
