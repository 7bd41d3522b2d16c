package letterbook.sandbox.pingen;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.UtcTime;
import letterbook.organisation.Organisations;
import letterbook.sandbox.NewMessage;
import letterbook.sandbox.SandboxMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes letters and lets them go to print; a call with a key that was used before changes nothing. */
@Service
@ConditionalOnSandbox
class LetterDesk {

    static final String PROVIDER = "Pingen";

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Doors doors;
    private final LetterTable letters;
    private final LetterMoves moves;
    private final SandboxMessages messages;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    LetterDesk(
            Doors doors,
            LetterTable letters,
            LetterMoves moves,
            SandboxMessages messages,
            Organisations organisations,
            JdbcClient jdbc,
            Clock clock) {
        this.doors = doors;
        this.letters = letters;
        this.moves = moves;
        this.messages = messages;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param lost whether the connection is to be dropped instead of answering */
    record Answer(String body, boolean replayed, boolean lost) {}

    @Transactional(noRollbackFor = PingenProblem.class)
    Answer create(JsonNode attributes, @Nullable String key) {
        var url = attributes.path("file_url").asString("");
        var upload = url.substring(url.lastIndexOf('/') + 1);
        if (!attributes.path("file_url_signature").asString("").equals(PingenDoorApi.signature(upload))) {
            throw new PingenProblem(HttpStatus.UNPROCESSABLE_ENTITY, "file_not_found", "The file was not uploaded");
        }
        var pdf = doors.uploaded(upload)
                .orElseThrow(() -> new PingenProblem(
                        HttpStatus.UNPROCESSABLE_ENTITY, "file_not_found", "The file was not uploaded"));
        var position = attributes.path("address_position").asString("left");
        var paper = Paper.read(pdf, position, organisations.current().address().country());
        return once(key, Trick.in(paper.address()), paper.address(), () -> {
            refuse(paper);
            return take(attributes, pdf, paper, position);
        });
    }

    @Transactional(noRollbackFor = PingenProblem.class)
    Answer send(String id, JsonNode attributes, @Nullable String key) {
        var letter = find(id);
        var trick = letter.trick().filter(one -> one == Trick.LOST_SEND);
        return once(key, trick, letter.address(), () -> {
            if (!letter.status().equals("valid")) {
                throw new PingenProblem(HttpStatus.CONFLICT, "conflict", "The letter is " + letter.status());
            }
            letters.submit(
                    id,
                    attributes.path("delivery_product").asString("cheap"),
                    attributes.path("print_mode").asString("simplex"),
                    attributes.path("print_spectrum").asString("grayscale"),
                    clock.instant());
            moves.to(letter, "submitted");
            return find(id);
        });
    }

    @Transactional
    void cancel(String id) {
        var letter = find(id);
        if (!Set.of("valid", "submitted", "accepted").contains(letter.status())) {
            throw new PingenProblem(HttpStatus.CONFLICT, "conflict", "The letter is " + letter.status());
        }
        moves.to(letter, "cancelled");
    }

    @Transactional
    void delete(String id) {
        letters.remove(find(id).id());
    }

    SandboxLetter find(String id) {
        return letters.find(id)
                .orElseThrow(() -> new PingenProblem(HttpStatus.NOT_FOUND, "not_found", "There is no such letter"));
    }

    private SandboxLetter take(JsonNode attributes, byte[] pdf, Paper paper, String position) {
        if (attributes.path("auto_send").asBoolean(false)) {
            throw new PingenProblem(
                    HttpStatus.UNPROCESSABLE_ENTITY, "auto_send", "The stand-in does not send by itself");
        }
        var id = UUID.randomUUID().toString();
        var name = attributes.path("file_original_name").asString("letter.pdf");
        var message = messages.add(new NewMessage(
                CommunicationType.POST,
                PROVIDER,
                organisations.current().name(),
                paper.address().replace("\n", ", "),
                name,
                paper.text(),
                pdf,
                id,
                "validating",
                null));
        var letter = new SandboxLetter(
                id,
                message,
                "validating",
                name,
                paper.address(),
                position,
                paper.country(),
                paper.pages(),
                paper.trouble(),
                attributes.path("delivery_product").asString(null),
                attributes.path("print_mode").asString(null),
                attributes.path("print_spectrum").asString(null),
                clock.instant(),
                null);
        letters.add(letter, moves.next());
        return letter;
    }

    private void refuse(Paper paper) {
        var trick = Trick.in(paper.address()).filter(one -> one == Trick.OUTAGE || one == Trick.BUSY);
        if (trick.isPresent() && isPlayed(trick.get(), paper.address())) {
            throw trick.get() == Trick.OUTAGE
                    ? new PingenProblem(HttpStatus.SERVICE_UNAVAILABLE, "maintenance", "Be right back")
                    : new PingenProblem(HttpStatus.TOO_MANY_REQUESTS, "too_many_requests", "Too many requests", WAIT);
        }
    }

    private Answer once(@Nullable String key, Optional<Trick> trick, String address, Supplier<SandboxLetter> call) {
        if (key != null && (key.isEmpty() || key.length() > 64)) {
            throw new PingenProblem(HttpStatus.BAD_REQUEST, "idempotency_key", "The key has 1 to 64 characters");
        }
        var earlier = key == null ? Optional.<String>empty() : answer(key);
        var body = earlier.orElseGet(() -> {
            var letter = call.get();
            var answer = json.writeValueAsString(Map.of("data", LetterJson.letter(letter)));
            if (key != null) {
                jdbc.sql("insert into sandbox_pingen_key (idempotency_key, letter, answer, at) values (?, ?, ?, ?)")
                        .params(key, letter.id(), answer, UtcTime.toColumn(clock.instant()))
                        .update();
            }
            return answer;
        });
        var lost = trick.filter(one -> one == Trick.LOST_CREATE || one == Trick.LOST_LONG || one == Trick.LOST_SEND)
                .filter(one -> isPlayed(one, address))
                .isPresent();
        return new Answer(body, earlier.isPresent(), lost);
    }

    private boolean isPlayed(Trick trick, String address) {
        return letters.played(trick, address) <= trick.times();
    }

    private Optional<String> answer(String key) {
        return jdbc.sql("select answer from sandbox_pingen_key where idempotency_key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    byte[] file(String id) {
        return messages.raw(find(id).messageId()).orElseGet(() -> new byte[0]);
    }
}
