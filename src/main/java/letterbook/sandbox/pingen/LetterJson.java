package letterbook.sandbox.pingen;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters and their events in Pingen's JSON:API. */
final class LetterJson {

    static final String MEDIA_TYPE = "application/vnd.api+json";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

    private LetterJson() {}

    static Map<String, Object> letter(SandboxLetter letter) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("status", letter.status());
        attributes.put("file_original_name", letter.fileName());
        attributes.put("file_pages", letter.pages());
        attributes.put("address", letter.address());
        attributes.put("address_position", letter.position());
        attributes.put("country", letter.country());
        attributes.put("delivery_product", letter.product());
        attributes.put("print_mode", letter.mode());
        attributes.put("print_spectrum", letter.spectrum());
        attributes.put("price_currency", "EUR");
        attributes.put("price_value", 0.98);
        attributes.put("paper_types", List.of("normal"));
        attributes.put("source", "api");
        attributes.put("tracking_number", null);
        attributes.put("submitted_at", moment(letter.submittedAt()));
        attributes.put("created_at", moment(letter.createdAt()));
        attributes.put("updated_at", moment(letter.createdAt()));
        return Map.of("id", letter.id(), "type", "letters", "attributes", attributes);
    }

    static Map<String, Object> event(LetterEvents.OfLetter happened) {
        var json = new LinkedHashMap<>(event(happened.event(), "letters_events"));
        json.put("relationships", Map.of("letter", relation("letters", happened.letter())));
        return json;
    }

    static Map<String, Object> event(LetterEvent event, String type) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("code", event.code());
        attributes.put("name", event.name());
        attributes.put("producer", event.producer());
        attributes.put("location", "");
        attributes.put("has_image", false);
        attributes.put("data", List.of());
        attributes.put("emitted_at", moment(event.at()));
        attributes.put("created_at", moment(event.at()));
        attributes.put("updated_at", moment(event.at()));
        return Map.of("type", type, "id", event.id(), "attributes", attributes);
    }

    static Map<String, Object> relation(String type, String id) {
        return Map.of("data", Map.of("type", type, "id", id));
    }

    static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }
}
