package letterbook.channel.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words by which mail systems say what they have no code for; data, in lower case, in the order in which they are tried.
 *
 * @param failures reasons of a failure
 * @param delays what says that the mail is still being tried
 * @param failedForGood what says that it is not, whatever else stands there
 * @param senders names of programs that send bounces
 * @param bounceSubjects of mails about a delivery
 * @param absenceSubjects of answers that nobody wrote
 * @param originals lines after which the original mail is repeated
 */
record BouncePhrases(
        List<Failure> failures,
        List<String> delays,
        List<String> failedForGood,
        List<String> senders,
        List<String> bounceSubjects,
        List<String> absenceSubjects,
        List<String> originals) {

    private static final String RESOURCE = "letterbook/bounces/phrases.json";

    /**
     * @param code key of the error catalogue
     * @param status enhanced status beside which the phrase counts more than the status; null for a phrase that counts
     *     where the status says too little
     */
    record Failure(String code, @Nullable String status, List<String> phrases) {}

    static BouncePhrases load() {
        try (var json = new ClassPathResource(RESOURCE).getInputStream()) {
            return JsonMapper.shared().readValue(json, BouncePhrases.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The code for words that go before the status they come with. */
    Optional<String> codeDespite(String status, String words) {
        return failures.stream()
                .filter(failure -> status.equals(failure.status()) && contains(words, failure.phrases()))
                .map(Failure::code)
                .findFirst();
    }

    Optional<String> code(String words) {
        return failures.stream()
                .filter(failure -> failure.status() == null && contains(words, failure.phrases()))
                .map(Failure::code)
                .findFirst();
    }

    boolean sayDelay(String words) {
        return contains(words, delays) && !contains(words, failedForGood);
    }

    boolean isBounceSender(String address) {
        return contains(address, senders);
    }

    boolean isBounceSubject(String subject) {
        return contains(subject, bounceSubjects);
    }

    boolean isAbsenceSubject(String subject) {
        return contains(subject, absenceSubjects);
    }

    /** The text up to where the original mail begins. */
    String beforeOriginal(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return text.substring(
                0,
                originals.stream()
                        .mapToInt(lower::indexOf)
                        .filter(start -> start >= 0)
                        .min()
                        .orElse(text.length()));
    }

    private static boolean contains(String words, List<String> phrases) {
        var lower = words.toLowerCase(Locale.ROOT).replace('’', '\'');
        return phrases.stream().anyMatch(lower::contains);
    }
}
