package letterbook.channel.einvoice.chorus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What states and words of Chorus Pro mean; all of it is data in {@code letterbook/chorus-pro}, since no full list is published. */
final class Meanings {

    private static final Logger log = LoggerFactory.getLogger(Meanings.class);

    static final String DUPLICATE = "CHORUS_DUPLICATE";
    private static final String UNEXPLAINED = "CHORUS_REFUSED";

    private final Map<String, StateMeaning> flowStates = states("flow-states.json");
    private final Map<String, StateMeaning> invoiceStates = states("invoice-states.json");
    private final List<Refusal> refusals = read("refusals.json", new TypeReference<>() {});
    private final ErrorCatalogue catalogue;

    Meanings(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Words that stand in a refusal, all of them, and the code of what they mean. */
    private record Refusal(List<String> contains, String code) {

        boolean speaksOf(String plainWords) {
            return contains.stream().map(Meanings::plain).allMatch(plainWords::contains);
        }
    }

    StateMeaning ofFlow(@Nullable String state) {
        return of(state, flowStates);
    }

    StateMeaning ofInvoice(@Nullable String state) {
        return of(state, invoiceStates);
    }

    /** Code of the error catalogue for what Chorus Pro says against a deposit. */
    String codeOf(String words) {
        var plain = plain(words);
        return refusals.stream()
                .filter(refusal -> refusal.speaksOf(plain))
                .map(Refusal::code)
                .findFirst()
                .orElse(UNEXPLAINED);
    }

    Outcome.Refused refusal(String code, String words) {
        var status = catalogue.find(code).orElseThrow().status();
        return new Outcome.Refused(status, code, words);
    }

    /** Status of a red entry with this code. */
    CommunicationStatus statusOf(String code) {
        return catalogue.find(code).orElseThrow().status();
    }

    private static StateMeaning of(@Nullable String state, Map<String, StateMeaning> known) {
        var meaning = state == null ? null : known.get(state);
        if (meaning != null) {
            return meaning;
        }
        log.warn("Chorus Pro tells a state that is not in letterbook/chorus-pro: {}", state);
        var told = Objects.requireNonNullElse(state, "none");
        return new StateMeaning(
                told, StateMeaning.Meaning.UNKNOWN, "Chorus Pro tells a state that nobody here knows: " + told, null);
    }

    /** Without accents, capitals and punctuation, and with a space at both ends, so that whole words are found. */
    private static String plain(String words) {
        return " "
                + Normalizer.normalize(words, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.FRENCH)
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip()
                + " ";
    }

    private static Map<String, StateMeaning> states(String file) {
        return read(file, new TypeReference<List<StateMeaning>>() {}).stream()
                .collect(Collectors.toUnmodifiableMap(StateMeaning::state, Function.identity()));
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var json = Meanings.class.getResourceAsStream("/letterbook/chorus-pro/" + file)) {
            return JsonMapper.shared().readValue(json, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
