package letterbook.channel.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio reports of a message.
 *
 * @param status as Twilio writes it; may be one that nobody here knows yet
 * @param raw as it came
 */
record StatusCallback(
        String sid,
        String status,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        String raw) {

    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-f]{32}");
    private static final Pattern STATUS = Pattern.compile("[a-z_]{1,40}");

    /** Empty when it names no message or no state. */
    static Optional<StatusCallback> read(Map<String, String> form) {
        var sid = form.getOrDefault("MessageSid", form.getOrDefault("SmsSid", ""));
        var status = form.getOrDefault("MessageStatus", form.getOrDefault("SmsStatus", ""));
        return SID.matcher(sid).matches() && STATUS.matcher(status).matches()
                ? Optional.of(new StatusCallback(
                        sid, status, filled(form.get("ErrorCode")), filled(form.get("ErrorMessage")), raw(form)))
                : Optional.empty();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() || text.equals("0") ? null : text.strip();
    }

    private static String raw(Map<String, String> form) {
        return new TreeMap<>(form)
                .entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
