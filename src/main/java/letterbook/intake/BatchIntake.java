package letterbook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import letterbook.base.IdGenerator;
import letterbook.base.TextId;
import letterbook.security.ApiClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Takes lines of a batch: together where it can be, and a line that fails fails alone. */
@Component
class BatchIntake {

    private static final Logger log = LoggerFactory.getLogger(BatchIntake.class);

    private final EventIntake intake;
    private final ApiJson json;
    private final IdGenerator ids;
    private final long longestLine;

    BatchIntake(EventIntake intake, ApiJson json, IdGenerator ids, ApiSettings settings) {
        this.intake = intake;
        this.json = json;
        this.ids = ids;
        this.longestLine = settings.maxJson().toBytes();
    }

    /** The answers, in the order of the lines. */
    List<BatchAnswer> take(ApiClient client, List<BatchLine> lines) {
        var answers = new ArrayList<@Nullable BatchAnswer>();
        var readable = new ArrayList<Readable>();
        for (var line : lines) {
            var read = read(line);
            switch (read) {
                case Readable one -> {
                    readable.add(one);
                    answers.add(null);
                }
                case Unreadable one -> answers.add(one.answer());
            }
        }
        var taken = takeReadable(client, readable).iterator();
        return answers.stream()
                .map(answer -> answer == null ? taken.next() : answer)
                .toList();
    }

    private sealed interface Read {}

    private record Readable(BatchLine line, Event event) implements Read {}

    private record Unreadable(BatchAnswer answer) implements Read {}

    private Read read(BatchLine line) {
        if (line.tooLong()) {
            return new Unreadable(BatchAnswer.problem(null, line, Problem.tooLarge("A line of a batch", longestLine)));
        }
        String key = null;
        try {
            var body = json.mapper().readValue(line.bytes(), BatchEvent.class);
            key = body.key();
            return new Readable(line, body.toEvent(json));
        } catch (ProblemException refused) {
            return new Unreadable(BatchAnswer.problem(key, line, refused.problem()));
        } catch (JacksonException unreadable) {
            return new Unreadable(BatchAnswer.problem(keyIn(line), line, UnreadableJson.problem(unreadable)));
        }
    }

    private @Nullable String keyIn(BatchLine line) {
        try {
            var key = json.mapper().readTree(line.bytes()).get("key");
            return key != null && key.isString() ? key.stringValue() : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private List<BatchAnswer> takeReadable(ApiClient client, List<Readable> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        try {
            var outcomes =
                    intake.takeAll(client, lines.stream().map(Readable::event).toList(), "key");
            var answers = new ArrayList<BatchAnswer>();
            for (int at = 0; at < lines.size(); at++) {
                answers.add(BatchAnswer.of(lines.get(at).event(), lines.get(at).line(), outcomes.get(at)));
            }
            return answers;
        } catch (RuntimeException failed) {
            var known = ProblemOf.exception(failed);
            return lines.size() == 1 || isUnavailable(known)
                    ? refuse(lines, known.orElseGet(() -> unexpected(failed)))
                    : lines.stream()
                            .flatMap(line -> takeReadable(client, List.of(line)).stream())
                            .toList();
        }
    }

    private static List<BatchAnswer> refuse(List<Readable> lines, Problem problem) {
        return lines.stream()
                .map(one -> BatchAnswer.problem(one.event().key(), one.line(), problem))
                .toList();
    }

    private static boolean isUnavailable(Optional<Problem> problem) {
        return problem.filter(known -> known.status() == HttpStatus.SERVICE_UNAVAILABLE.value())
                .isPresent();
    }

    private Problem unexpected(RuntimeException failed) {
        var reference = TextId.of(ids.next());
        log.error("A line of a batch failed, reference {}", reference, failed);
        return ProblemOf.unexpected(reference);
    }
}
