package letterbook.sandbox.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import letterbook.base.SmsParts;
import letterbook.sandbox.SandboxMessage;
import org.jspecify.annotations.Nullable;

/** Messages and errors as Twilio's API 2010-04-01 writes them. */
final class TwilioJson {

    static final String VERSION = "2010-04-01";

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);

    private TwilioJson() {}

    static Map<String, @Nullable Object> message(SandboxMessage message, String account) {
        var notes = TwilioNotes.of(message);
        var uri = "/" + VERSION + "/Accounts/" + account + "/Messages/" + message.reference();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("account_sid", account);
        json.put("api_version", VERSION);
        json.put("body", message.text());
        json.put("date_created", date(message.receivedAt()));
        json.put("date_sent", date(notes.sentAt()));
        json.put("date_updated", date(Objects.requireNonNullElse(notes.sentAt(), message.receivedAt())));
        json.put("direction", "outbound-api");
        json.put("error_code", notes.error());
        json.put("error_message", notes.error() == null ? null : TwilioError.text(notes.error()));
        json.put("from", message.from().isEmpty() ? null : message.from());
        json.put("messaging_service_sid", notes.service());
        json.put("num_media", "0");
        json.put("num_segments", segments(message, notes));
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("sid", message.reference());
        json.put("status", message.state());
        json.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        json.put("to", message.to());
        json.put("uri", uri + ".json");
        return json;
    }

    static Map<String, @Nullable Object> page(
            List<SandboxMessage> messages, String account, int page, int size, boolean more) {
        var uri = "/" + VERSION + "/Accounts/" + account + "/Messages.json?PageSize=" + size + "&Page=";
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("first_page_uri", uri + 0);
        json.put("end", Math.max(0, page * size + messages.size() - 1));
        json.put("next_page_uri", more ? uri + (page + 1) : null);
        json.put("page", page);
        json.put("page_size", size);
        json.put("previous_page_uri", page == 0 ? null : uri + (page - 1));
        json.put("start", page * size);
        json.put("uri", uri + page);
        json.put(
                "messages",
                messages.stream().map(message -> message(message, account)).toList());
        return json;
    }

    static Map<String, @Nullable Object> error(int status, int code, String message) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("code", code);
        json.put("message", message);
        json.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        json.put("status", status);
        return json;
    }

    /** A messaging service chooses its sender later, and counts only then. */
    private static String segments(SandboxMessage message, TwilioNotes notes) {
        return notes.service() != null && notes.sentAt() == null
                ? "0"
                : Integer.toString(SmsParts.of(message.text()).count());
    }

    private static @Nullable String date(@Nullable Instant moment) {
        return moment == null ? null : RFC_2822.format(moment);
    }
}
