package letterbook.channel.post;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import letterbook.base.PostalAddress;

/** What can be said of an address that is written on one line: {@code Kerkstraat 1, 3511 LX Utrecht, NL}. */
final class PostAddress {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The words with a digit at the start, and the two letters that follow in the Netherlands. */
    private static final Pattern CODE_AND_CITY =
            Pattern.compile("(\\S*\\d\\S*(?: (?:[A-Z]{2}|\\S*\\d\\S*)(?= ))?) (.*\\S)");

    private static final Pattern STREET_AND_NUMBER = Pattern.compile("(.*\\S) (\\d\\S*(?: ?[A-Za-z])?)");

    private PostAddress() {}

    /**
     * Whether a letter can be addressed with it.
     *
     * @param card the customer's address now, which tells more where it is the same
     */
    static boolean isComplete(String receiver, PostalAddress card) {
        if (card.oneLine().equals(receiver)) {
            return Stream.of(card.street(), card.postalCode(), card.city(), card.country())
                            .noneMatch(part -> part == null || part.isBlank())
                    && COUNTRIES.contains(card.country());
        }
        var lines = lines(receiver);
        return lines.size() >= 3
                && country(receiver).isPresent()
                && CODE_AND_CITY.matcher(lines.get(lines.size() - 2)).matches();
    }

    /** ISO 3166-1 alpha-2. */
    static Optional<String> country(String receiver) {
        return Optional.of(lines(receiver).getLast()).filter(COUNTRIES::contains);
    }

    /** In the parts that Pingen wants for registered mail; those that cannot be told apart are empty. */
    static Map<String, String> parts(String name, String receiver) {
        var lines = lines(receiver);
        var country = country(receiver);
        var place = country.isPresent() && lines.size() > 1 ? lines.get(lines.size() - 2) : lines.getLast();
        var town = CODE_AND_CITY.matcher(place);
        var street = STREET_AND_NUMBER.matcher(lines.getFirst());
        var known = town.matches();
        var numbered = street.matches();
        return Map.of(
                "name", name,
                "street", numbered ? street.group(1) : lines.getFirst(),
                "number", numbered ? street.group(2) : "",
                "zip", known ? town.group(1) : "",
                "city", known ? town.group(2) : place,
                "country", country.orElse(""));
    }

    private static List<String> lines(String receiver) {
        return Arrays.asList(receiver.split(",\\s+"));
    }
}
