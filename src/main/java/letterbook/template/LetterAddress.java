package letterbook.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an address as they stand on a letter.
 *
 * @param country ISO 3166-1 alpha-2, null when the address names none
 */
public record LetterAddress(List<String> lines, @Nullable String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public LetterAddress {
        lines = List.copyOf(lines);
    }

    /**
     * The name, then the parts of the address, then the country when the letter crosses a border: in English, which posts
     * everywhere read (Universal Postal Convention).
     *
     * @param oneLine as {@link letterbook.base.PostalAddress#oneLine} writes it
     * @param from country of the sender
     */
    public static LetterAddress of(String name, String oneLine, @Nullable String from) {
        var lines = new ArrayList<String>();
        lines.add(name);
        lines.addAll(Arrays.asList(oneLine.split(",\\s+")));
        var country = countryAtEnd(lines);
        country.ifPresent(code -> {
            lines.removeLast();
            if (!code.equals(from)) {
                lines.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT));
            }
        });
        return new LetterAddress(
                lines.stream()
                        .map(LetterAddress::clean)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                country.orElse(null));
    }

    private static Optional<String> countryAtEnd(List<String> lines) {
        return lines.size() > 1 && COUNTRIES.contains(lines.getLast())
                ? Optional.of(lines.getLast())
                : Optional.empty();
    }

    /** A name from outside may hold line breaks and blanks of all kinds. */
    private static String clean(String line) {
        return line.replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", " ").strip();
    }
}
