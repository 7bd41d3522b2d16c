package letterbook.channel.email;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.ErrorCatalogue;

/**
 * Tells why a mail came back, by the error catalogue: by its enhanced status, by words where that says too little, by the
 * family of the status, by the reply of the server.
 */
final class BounceMeanings {

    static final String UNRECOGNISED = "EMAIL_BOUNCE_UNRECOGNISED";

    private static final String PREFIX = "EMAIL_";

    private final ErrorCatalogue catalogue;
    private final BouncePhrases phrases;

    BounceMeanings(ErrorCatalogue catalogue, BouncePhrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
    }

    /**
     * @param statuses enhanced ones, the most trusted first
     * @param words of the mail server or of the mail, without addresses
     */
    CatalogueEntry entry(List<String> statuses, String words) {
        return Stream.of(
                        statuses.stream().flatMap(status -> phrases.codeDespite(status, words).stream()),
                        statuses.stream().flatMap(BounceMeanings::exact),
                        phrases.code(words).stream(),
                        statuses.stream().flatMap(BounceMeanings::families),
                        StatusSigns.basic(words).stream().map(reply -> PREFIX + reply),
                        anyRefusal(statuses, words).stream())
                .flatMap(codes -> codes)
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> catalogue.find(UNRECOGNISED))
                .orElseThrow();
    }

    CatalogueEntry unrecognised() {
        return catalogue.find(UNRECOGNISED).orElseThrow();
    }

    /** What was put off too long counts as what it was put off for: a system that gives up keeps the status of its last try. */
    private static Stream<String> exact(String status) {
        var rest = status.substring(1);
        return Stream.of(PREFIX + status, PREFIX + (status.charAt(0) == '4' ? "5" : "4") + rest);
    }

    private static Stream<String> families(String status) {
        var rest = status.substring(1, status.lastIndexOf('.')) + ".X";
        return Stream.of(PREFIX + status.charAt(0) + rest, PREFIX + "5" + rest);
    }

    private static Optional<String> anyRefusal(List<String> statuses, String words) {
        return statuses.isEmpty() && StatusSigns.basic(words).isEmpty()
                ? Optional.empty()
                : Optional.of(PREFIX + "5XX");
    }
}
