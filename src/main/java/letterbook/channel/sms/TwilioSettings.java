package letterbook.channel.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import letterbook.base.ServiceAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.sms.twilio.*}.
 *
 * @param baseUrl of Twilio's API
 * @param accountSid {@code AC…}; null for no SMS through Twilio
 * @param authToken of the account; checks callbacks, and signs in where no API key is set
 * @param apiKey SID of an API key, {@code SK…}
 * @param apiSecret of that key
 * @param from number in E.164 form, or the name of the sender
 * @param messagingServiceSid {@code MG…}, instead of a number or beside it
 * @param allowedNumbers numbers that may be written to although they are not mobile; for tests
 * @param connectTimeout after which Twilio counts as unreachable
 * @param answerTimeout after which an answer counts as lost
 */
@ConfigurationProperties("letterbook.sms.twilio")
record TwilioSettings(
        @DefaultValue("https://api.twilio.com") URI baseUrl,
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable String apiKey,
        @Nullable String apiSecret,
        @Nullable String from,
        @Nullable String messagingServiceSid,
        @DefaultValue Set<String> allowedNumbers,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration answerTimeout) {

    TwilioAccount account() {
        var sid = required(accountSid, "account-sid");
        var token = required(authToken, "auth-token");
        var key = filled(apiKey);
        return new TwilioAccount(
                ServiceAddress.of(baseUrl),
                sid,
                key == null ? sid : key,
                key == null ? token : required(apiSecret, "api-secret"),
                token,
                filled(from),
                filled(messagingServiceSid),
                allowedNumbers);
    }

    private static String required(@Nullable String value, String name) {
        return Objects.requireNonNull(filled(value), () -> "The setting letterbook.sms.twilio." + name + " is missing");
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
