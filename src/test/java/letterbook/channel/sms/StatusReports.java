package letterbook.channel.sms;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import letterbook.base.OwnAddress;
import letterbook.communication.CommunicationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports to Letterbook in Twilio’s name, well signed or not. */
@Component
class StatusReports {

    /** The stand-in reports nothing of messages to it. */
    private static final String SILENT = "+3197099900005";

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Texting texting;
    private final TwilioAccount account;
    private final OwnAddress own;
    private final JdbcClient jdbc;

    StatusReports(Texting texting, TwilioAccount account, OwnAddress own, JdbcClient jdbc) {
        this.texting = texting;
        this.account = account;
        this.own = own;
        this.jdbc = jdbc;
    }

    /** One that Twilio has and of which it reports nothing by itself. */
    CommunicationEntry sent() {
        var entry = texting.send(SILENT);
        texting.await(() -> texting.of(entry), standing -> standing.sid() != null);
        return entry;
    }

    String sid(CommunicationEntry entry) {
        return String.valueOf(texting.of(entry).sid());
    }

    static String newSid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    Map<String, String> form(String sid, String status) {
        return form(sid, status, null);
    }

    Map<String, String> form(String sid, String status, @Nullable String error) {
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

    String address() {
        return own.open(TwilioWebhook.PATH).toString();
    }

    int post(Map<String, String> form) throws Exception {
        return post(address(), form, signature(address(), form, account.authToken()), Map.of());
    }

    static int post(String address, Map<String, String> form, @Nullable String signature, Map<String, String> headers)
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

    static String signature(String address, Map<String, String> form, String token) {
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

    List<String> receiptsOf(String sid) {
        return jdbc
                .sql("select receipt_key from receipt where provider = 'Twilio' and reference = ? order by id")
                .param(sid)
                .query((row, number) -> row.getString("receipt_key"))
                .list()
                .stream()
                .map(key -> key.substring(key.indexOf(':') + 1))
                .toList();
    }
}
