package letterbook.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.base.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a customer is found. Each part of the number, name and e-mail address is one, whole and split at
 * punctuation; a mobile number is one by its digits, with and without the country, so that "06 1234" finds +31 6 1234 5678.
 */
final class SearchWords {

    static final int LONGEST = 80;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TELEPHONE = Pattern.compile("[+(]?[0-9][0-9()\\s./-]{3,}");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    private SearchWords() {}

    static Set<String> of(String number, CustomerDetails details) {
        var words = new LinkedHashSet<String>();
        Stream.of(number, details.name(), orEmpty(details.email()))
                .flatMap(SearchWords::chunks)
                .forEach(chunk -> {
                    words.add(chunk);
                    Arrays.stream(PUNCTUATION.split(chunk))
                            .filter(word -> word.length() > 1)
                            .forEach(words::add);
                });
        if (details.mobile() != null) {
            words.addAll(telephone(details.mobile()));
        }
        return words;
    }

    /** What must be found, each by one of its beginnings. */
    static List<Set<String>> terms(String text) {
        if (TELEPHONE.matcher(text.strip()).matches()) {
            var digits = LEADING_ZEROS.matcher(digits(text)).replaceFirst("");
            if (!digits.isEmpty()) {
                return List.of(Stream.of(digits, digits(text), text.strip()).collect(Collectors.toSet()));
            }
        }
        return chunks(text).map(Set::of).toList();
    }

    private static Stream<String> chunks(String text) {
        return SPACE.splitAsStream(
                        Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT))
                .map(SearchWords::trimmed)
                .filter(chunk -> !chunk.isEmpty())
                .map(chunk -> chunk.substring(0, Math.min(chunk.length(), LONGEST)));
    }

    private static String trimmed(String chunk) {
        return chunk.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static Set<String> telephone(String e164) {
        var words = new LinkedHashSet<String>();
        words.add(digits(e164));
        PhoneNumber.parse(e164, "ZZ").map(PhoneNumber::nationalDigits).ifPresent(words::add);
        return words;
    }

    private static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll("");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
