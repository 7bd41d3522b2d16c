package letterbook.channel.einvoice.storecove;

import java.util.ArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts the proof of delivery in words. */
final class Evidence {

    private Evidence() {}

    static String text(String body) {
        var parts = new ArrayList<String>();
        try {
            var evidence = JsonMapper.shared().readTree(body).path("evidence");
            add(parts, " ", evidence.path("receiving_accesspoint").asString(""));
            add(parts, ", message ", evidence.path("message_id").asString(""));
            add(parts, ", at ", evidence.path("timestamp").asString(""));
        } catch (JacksonException unreadable) {
            parts.clear();
        }
        return "Delivered to the recipient’s access point" + String.join("", parts);
    }

    private static void add(ArrayList<String> parts, String before, String value) {
        if (!value.isBlank()) {
            parts.add(before + value);
        }
    }
}
