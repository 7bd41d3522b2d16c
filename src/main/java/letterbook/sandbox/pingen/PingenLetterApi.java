package letterbook.sandbox.pingen;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import letterbook.base.ConditionalOnSandbox;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters, under their documented path and the old one that still answers. */
@RestController
@ConditionalOnSandbox
@RequestMapping({
    PingenSandboxConfiguration.PATH + "/organisations/{organisation}/deliveries/letters",
    PingenSandboxConfiguration.PATH + "/organisations/{organisation}/letters"
})
class PingenLetterApi {

    private static final String KEY = "Idempotency-Key";
    private static final MediaType JSON_API = MediaType.parseMediaType(LetterJson.MEDIA_TYPE);
    private static final Set<String> CATEGORIES = Set.of("issues", "sent", "undeliverable", "delivered");

    private final LetterDesk desk;
    private final LetterTable letters;
    private final LetterEvents events;
    private final JsonMapper json = JsonMapper.shared();

    PingenLetterApi(LetterDesk desk, LetterTable letters, LetterEvents events) {
        this.desk = desk;
        this.letters = letters;
        this.events = events;
    }

    @PostMapping
    void create(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body,
            HttpServletResponse response)
            throws IOException {
        answer(desk.create(attributes(body), key), HttpStatus.CREATED, response);
    }

    @PatchMapping("/{id}/send")
    void send(
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body,
            HttpServletResponse response)
            throws IOException {
        answer(desk.send(id, attributes(body), key), HttpStatus.OK, response);
    }

    @PatchMapping("/{id}/cancel")
    ResponseEntity<Void> cancel(@PathVariable String id) {
        desk.cancel(id);
        return ResponseEntity.accepted().build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) {
        desk.delete(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> list(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "page[limit]", defaultValue = "20") int limit) {
        var found = letters.search(q, Math.clamp(limit, 1, 100));
        return ok(Map.of("data", found.stream().map(LetterJson::letter).toList()));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> letter(@PathVariable String id) {
        return ok(Map.of("data", LetterJson.letter(desk.find(id))));
    }

    /** Redirects to where the file is, which needs no token. */
    @GetMapping("/{id}/file")
    ResponseEntity<Void> file(@PathVariable String organisation, @PathVariable String id) {
        var place = PingenSandboxConfiguration.PATH + "/organisations/" + organisation + "/letters/"
                + desk.find(id).id() + "/content";
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(place))
                .build();
    }

    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable String id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(desk.file(id));
    }

    @GetMapping("/{id}/events")
    ResponseEntity<Map<String, Object>> events(@PathVariable String id) {
        var letter = desk.find(id).id();
        return ok(data(events.of(letter).stream().map(event -> new LetterEvents.OfLetter(event, letter))));
    }

    @GetMapping("/events/{category}")
    ResponseEntity<Map<String, Object>> eventsOf(
            @PathVariable String category,
            @RequestParam(name = "page[number]", defaultValue = "1") int page,
            @RequestParam(name = "page[limit]", defaultValue = "20") int limit) {
        if (!CATEGORIES.contains(category)) {
            throw new PingenProblem(HttpStatus.NOT_FOUND, "not_found", "There is no such category");
        }
        var most = Math.clamp(limit, 1, 100);
        return ok(data(events.inCategory(category, most, (Math.max(page, 1) - 1) * most).stream()));
    }

    private static Map<String, Object> data(Stream<LetterEvents.OfLetter> some) {
        return Map.of("data", some.map(LetterJson::event).toList());
    }

    private static ResponseEntity<Map<String, Object>> ok(Map<String, Object> body) {
        return ResponseEntity.ok().contentType(JSON_API).body(body);
    }

    private JsonNode attributes(byte[] body) {
        try {
            return json.readTree(body).path("data").path("attributes");
        } catch (JacksonException broken) {
            throw new PingenProblem(HttpStatus.BAD_REQUEST, "bad_request", "The body is no JSON");
        }
    }

    /** A lost answer: the connection ends before all that was announced is sent. */
    private static void answer(LetterDesk.Answer answer, HttpStatus status, HttpServletResponse response)
            throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(LetterJson.MEDIA_TYPE);
        if (answer.replayed()) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        if (answer.lost()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body, 0, answer.lost() ? body.length / 2 : body.length);
        response.flushBuffer();
    }
}
