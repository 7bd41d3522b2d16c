package letterbook.channel.post;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import letterbook.channel.post.PingenException.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Letterbook asks of Pingen (version 2 of its interface, JSON:API). Each call throws {@link PingenException}. */
final class PingenApi {

    private static final MediaType JSON_API = MediaType.parseMediaType("application/vnd.api+json");
    private static final int LOST_ANSWERS = 2;
    private static final int PAGE = 100;
    private static final int LONGEST_REFERENCE = 190;

    private final PingenAccount account;
    private final PingenHttp http;
    private final PingenToken token;
    private final JsonMapper json = JsonMapper.shared();

    PingenApi(PingenAccount account, Clock clock) {
        this.account = account;
        http = new PingenHttp(new RateLimit(clock));
        token = new PingenToken(account, http, clock);
    }

    /** Where an uploaded file is, with the proof that it was uploaded for us. */
    record Upload(String url, String signature) {}

    Upload upload(byte[] pdf) {
        var place = call(HttpMethod.GET, account.api().at("/file-upload"), null, null)
                .body()
                .path("data")
                .path("attributes");
        var upload = new Upload(
                place.path("url").asString(""), place.path("url_signature").asString(""));
        if (upload.url().isEmpty()) {
            throw new PingenException(Kind.DOWN, "", "Pingen named no place to upload to", null);
        }
        // the storage is not Pingen's own: our token is not for it
        http.call(
                HttpMethod.PUT,
                URI.create(upload.url()),
                headers -> headers.setContentType(MediaType.APPLICATION_PDF),
                pdf);
        return upload;
    }

    /** Makes a letter that is not sent yet. With a key that was used before it is the same letter, not a second one. */
    PingenLetter create(Map<String, Object> attributes, String key) {
        var body = document(Map.of("type", "letters", "attributes", attributes));
        return ofOrganisation(() -> untilAnswered(HttpMethod.POST, letters(""), key, body));
    }

    /** Lets a letter be printed. Again: changes nothing. */
    PingenLetter send(String id, PingenAccount.Printing printing, String key) {
        var attributes = Map.of(
                "delivery_product", printing.product(),
                "print_mode", printing.mode(),
                "print_spectrum", printing.spectrum());
        var body = document(Map.of("id", id, "type", "letters", "attributes", attributes));
        return untilAnswered(HttpMethod.PATCH, letters("/" + id + "/send"), key, body);
    }

    PingenLetter letter(String id) {
        return PingenLetter.of(call(HttpMethod.GET, letters("/" + id), null, null));
    }

    /** A letter whose file name starts like this; the newest of several. */
    Optional<PingenLetter> find(String start) {
        var query = "?page%5Blimit%5D=20&sort=-created_at&q=" + URLEncoder.encode(start, StandardCharsets.UTF_8);
        var found = ofOrganisation(() -> call(HttpMethod.GET, letters(query), null, null))
                .body()
                .path("data");
        return found.valueStream()
                .map(letter -> PingenLetter.of(letter, false))
                .filter(letter -> letter.fileName().startsWith(start))
                .findFirst();
    }

    /** What happened to a letter, as Pingen tells it. */
    record Event(String code, String name, String producer, String emittedAt) {}

    /** Oldest first. */
    List<Event> events(String id) {
        return call(HttpMethod.GET, letters("/" + id + "/events?language=en-GB"), null, null)
                .body()
                .path("data")
                .valueStream()
                .map(event -> event(event.path("attributes")))
                .sorted(Comparator.comparing(Event::emittedAt))
                .toList();
    }

    /**
     * A letter that came back.
     *
     * @param id of the event
     * @param raw as Pingen told it
     */
    record ReturnedLetter(String id, String letter, Event event, String raw) {}

    /** @param isFull whether more may follow */
    record Returned(List<ReturnedLetter> letters, boolean isFull) {}

    /**
     * Letters of the organisation that came back, in Pingen's order.
     *
     * @param page from 1
     */
    Returned returned(int page) {
        var query = "/events/undeliverable?language=en-GB&page%5Blimit%5D=" + PAGE + "&page%5Bnumber%5D=" + page;
        var events = ofOrganisation(() -> call(HttpMethod.GET, letters(query), null, null))
                .body()
                .path("data")
                .valueStream()
                .toList();
        return new Returned(
                events.stream()
                        .map(event -> new ReturnedLetter(
                                event.path("id").asString(""),
                                letterOf(event),
                                event(event.path("attributes")),
                                event.toString()))
                        .filter(letter -> isReference(letter.id()) && isReference(letter.letter()))
                        .toList(),
                events.size() == PAGE);
    }

    /** The letter that a report or an event is about, by the new or the old name of the relation; empty where it names none. */
    static String letterOf(JsonNode told) {
        return Stream.of("deliverable", "letter")
                .map(relation ->
                        told.at("/relationships/" + relation + "/data/id").asString(""))
                .filter(reference -> !reference.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether it can be an id of something. */
    static boolean isReference(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_REFERENCE
                && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    static Event event(JsonNode attributes) {
        return new Event(
                attributes.path("code").asString(""),
                attributes.path("name").asString(""),
                attributes.path("producer").asString(""),
                attributes.path("emitted_at").asString(""));
    }

    /** Not to be found are not the letters but the organisation they are to belong to. */
    private static <T> T ofOrganisation(Supplier<T> call) {
        try {
            return call.get();
        } catch (PingenException failed) {
            throw failed.kind() == Kind.NOT_FOUND
                    ? new PingenException(Kind.NO_ACCESS, failed.code(), failed.text(), null)
                    : failed;
        }
    }

    /** A lost answer is asked for again with the same key, which repeats nothing. */
    private PingenLetter untilAnswered(HttpMethod method, URI address, String key, byte[] body) {
        for (int lost = 0; ; lost++) {
            try {
                return PingenLetter.of(call(method, address, key, body));
            } catch (PingenException failed) {
                if (failed.kind() != Kind.NO_ANSWER || lost == LOST_ANSWERS) {
                    throw failed;
                }
            }
        }
    }

    private PingenHttp.Answer call(HttpMethod method, URI address, @Nullable String key, byte @Nullable [] body) {
        var first = token.value();
        try {
            return http.call(method, address, headers(first, key), body);
        } catch (PingenException refused) {
            if (refused.kind() != Kind.NO_ACCESS) {
                throw refused;
            }
            token.forget(first);
            return http.call(method, address, headers(token.value(), key), body);
        }
    }

    private static Consumer<HttpHeaders> headers(String token, @Nullable String key) {
        return headers -> {
            headers.setBearerAuth(token);
            headers.setAccept(List.of(JSON_API));
            headers.setContentType(JSON_API);
            if (key != null) {
                headers.set("Idempotency-Key", key);
            }
        };
    }

    private URI letters(String rest) {
        return account.api().at("/organisations/" + account.organisation() + "/deliveries/letters" + rest);
    }

    private byte[] document(Map<String, Object> data) {
        return json.writeValueAsBytes(Map.of("data", data));
    }
}
