package letterbook.channel.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Outcome;

/** What Pingen's codes and refusals mean, by the error catalogue: {@code file_not_a4_portrait} is {@code POST_FILE_NOT_A4_PORTRAIT}. */
final class PingenWords {

    private static final String PREFIX = "POST_";
    private static final String RETURNED = "undeliverable";

    private final ErrorCatalogue catalogue;

    PingenWords(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty for a code that is no failure, or of which nobody has explained what it means. */
    Optional<CatalogueEntry> explained(String code) {
        return code.isEmpty() ? Optional.empty() : catalogue.find(PREFIX + code.toUpperCase(Locale.ROOT));
    }

    /** Why a letter in a red state got there: by its newest event that explains it, else by the state. */
    Outcome.Refused refused(PingenLetter letter, List<PingenApi.Event> events) {
        if (letter.stage() == LetterStage.RETURNED) {
            return returned(events);
        }
        var event = events.reversed().stream()
                .filter(one ->
                        explained(one.code()).filter(entry -> !entry.retry()).isPresent())
                .findFirst();
        var code = event.map(PingenApi.Event::code).orElse(letter.status());
        var words =
                event.map(PingenApi.Event::name).filter(name -> !name.isBlank()).orElse(letter.status());
        var entry = explained(code).orElseGet(() -> explained(letter.status()).orElseThrow());
        return new Outcome.Refused(entry.status(), entry.code(), "Pingen: " + words);
    }

    private static Outcome.Refused returned(List<PingenApi.Event> events) {
        var told = events.reversed().stream()
                .filter(event -> event.code().startsWith(RETURNED))
                .map(PingenApi.Event::name)
                .findFirst()
                .orElse("");
        return new Outcome.Refused(
                CommunicationStatus.FAILED,
                ReturnReason.of(told).code(),
                told.isEmpty() ? "The letter came back" : "The letter came back: " + told);
    }

    /** What a call that failed means for the letter. */
    Outcome failed(PingenException failed) {
        return switch (failed.kind()) {
            case NO_ANSWER -> new Outcome.RetryLater("POST_CONNECT", failed.text(), null);
            case DOWN -> new Outcome.RetryLater("POST_UNAVAILABLE", failed.text(), null);
            case BUSY -> new Outcome.RetryLater("POST_RATE_LIMIT", failed.text(), failed.patience());
            case NO_ACCESS -> new Outcome.OutOfOrder("POST_AUTH", failed.text());
            case NOT_ALLOWED -> new Outcome.OutOfOrder("POST_FORBIDDEN", failed.text());
            case NO_CREDIT -> new Outcome.OutOfOrder("POST_WAITING_FOR_FUNDS", failed.text());
            case WRONG_STATE -> new Outcome.RetryLater("POST_WRONG_STATE", failed.text(), null);
            case NOT_FOUND -> new Outcome.Refused(CommunicationStatus.FAILED, "POST_EXPIRED", failed.text());
            case REFUSED -> {
                var entry = explained(failed.code());
                yield new Outcome.Refused(
                        entry.map(CatalogueEntry::status).orElse(CommunicationStatus.FAILED),
                        entry.map(CatalogueEntry::code).orElse("POST_REQUEST_REFUSED"),
                        failed.text());
            }
        };
    }
}
