package letterbook.channel.post;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.News;
import letterbook.dispatch.Outcome;
import letterbook.dispatch.Receipt;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what Pingen reports. Pingen changes names without notice: what is not understood settles nothing, and only the id
 * of the report and of the letter must be there.
 */
@Component
class PingenNews {

    /** As Pingen writes moments: {@code 2026-07-29T11:23:11+0200}. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSSSSS][XXX][XX]");

    private static final String CORRECTED = "corrected_address";

    private final PingenWords words;
    private final JsonMapper json = JsonMapper.shared();

    PingenNews(ErrorCatalogue catalogue) {
        words = new PingenWords(catalogue);
    }

    /** Empty when it cannot be told apart from others, or names no letter. */
    Optional<Receipt> read(String body, Instant now) {
        JsonNode report;
        try {
            report = json.readTree(body);
        } catch (JacksonException none) {
            return Optional.empty();
        }
        var data = report.path("data");
        var id = data.path("id").asString("");
        var letter = PingenApi.letterOf(data);
        if (!PingenApi.isReference(id) || !PingenApi.isReference(letter)) {
            return Optional.empty();
        }
        var event = PingenApi.event(
                included(report, data.at("/relationships/event/data/id").asString("")));
        var at = moment(event.emittedAt())
                .or(() -> moment(data.at("/attributes/created_at").asString("")))
                .orElse(now);
        var status = included(report, letter).path("status").asString("");
        return Optional.of(new Receipt(
                PostChannel.PROVIDER,
                id,
                new Receipt.Reference.ProviderRef(letter),
                at,
                news(data, event, new PingenLetter(letter, status, "", false)),
                body));
    }

    /** Of a letter that was asked for; why it came back stands in the words of the event. */
    Receipt returned(PingenApi.ReturnedLetter letter, Instant now) {
        return new Receipt(
                PostChannel.PROVIDER,
                "returned " + letter.id(),
                new Receipt.Reference.ProviderRef(letter.letter()),
                moment(letter.event().emittedAt()).orElse(now),
                cameBack(told(letter.event(), "no reason is told"), false),
                letter.raw());
    }

    /** The address that the post knows to be right, in one line; empty where the report names none. */
    Optional<String> suggestedAddress(String body) {
        try {
            return Optional.of(address(json.readTree(body).at("/data/attributes/" + CORRECTED)))
                    .filter(address -> !address.isEmpty());
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    private News news(JsonNode data, PingenApi.Event event, PingenLetter letter) {
        return switch (data.path("type").asString("")) {
            case "webhook_sent" -> new News.Delivered(by(LetterStage.POSTED.words(), event));
            case "webhook_delivered" -> new News.Delivered(by(LetterStage.DELIVERED.words(), event));
            case "webhook_undeliverable" -> returned(data.path("attributes"), event);
            case "webhook_issues" -> issue(data.path("attributes"), event, letter);
            default ->
                new News.Progress(
                        "Pingen reports: " + told(event, data.path("type").asString("something")));
        };
    }

    private static News returned(JsonNode attributes, PingenApi.Event event) {
        var reason = attributes.path("reason").asString(event.name());
        return cameBack(reason, !address(attributes.path(CORRECTED)).isEmpty());
    }

    /** The address itself is only for who may read message content. */
    private static News cameBack(String reason, boolean withAddress) {
        return new News.Failed(
                CommunicationStatus.FAILED,
                ReturnReason.of(reason).code(),
                "The letter came back: " + reason + (withAddress ? " Pingen suggests another address." : ""));
    }

    private News issue(JsonNode attributes, PingenApi.Event event, PingenLetter letter) {
        var reason = attributes.path("reason").asString(told(event, "an issue"));
        var entry = words.explained(event.code());
        if (entry.isPresent()) {
            return entry.get().retry()
                    ? new News.Progress("Pingen: " + reason)
                    : new News.Failed(entry.get().status(), entry.get().code(), "Pingen: " + reason);
        }
        return switch (letter.stage()) {
            case FAULTY, REJECTED -> failed(words.refused(letter, List.of(event)), reason);
            default -> new News.Progress("Pingen reports an issue: " + reason);
        };
    }

    private static News failed(Outcome.Refused refused, String reason) {
        return new News.Failed(refused.status(), refused.code(), "Pingen: " + reason);
    }

    private static String by(String what, PingenApi.Event event) {
        return event.producer().isBlank() ? what : what + " (" + event.producer() + ")";
    }

    private static String told(PingenApi.Event event, String otherwise) {
        return event.name().isBlank() ? event.code().isBlank() ? otherwise : event.code() : event.name();
    }

    private static String address(JsonNode corrected) {
        return Stream.of(
                        corrected.path("name").asString(""),
                        joined(corrected, "street", "number"),
                        joined(corrected, "zip", "city"),
                        corrected.path("country").asString(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String joined(JsonNode address, String first, String second) {
        return (address.path(first).asString("") + " " + address.path(second).asString("")).strip();
    }

    private static JsonNode included(JsonNode report, String id) {
        return report.path("included")
                .valueStream()
                .filter(part -> part.path("id").asString("").equals(id))
                .map(part -> part.path("attributes"))
                .findFirst()
                .orElseGet(() -> report.path("nothing"));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, MOMENT).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
