package letterbook.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names and places of a country, for invented customers.
 *
 * @param languages drawn from at random
 * @param companies names with {@code %s} for a last name
 */
record Country(
        List<String> languages,
        List<String> firstNames,
        List<String> lastNames,
        List<String> companies,
        List<String> streets,
        List<Place> places) {

    /** A town with the range of its postal codes. */
    record Place(String city, int from, int to) {}

    /** All countries by their ISO code. */
    static Map<String, Country> load() {
        try (var file = Country.class.getResourceAsStream("/letterbook/demo/people.json")) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    static String postalCode(String country, Place place, RandomGenerator random) {
        var number = random.nextInt(place.from(), place.to() + 1);
        return switch (country) {
            case "NL" -> "%04d %c%c".formatted(number, letter(random), letter(random));
            case "BE" -> "%04d".formatted(number);
            default -> "%05d".formatted(number);
        };
    }

    /** A mobile number in E.164. */
    static String mobile(String country, RandomGenerator random) {
        return switch (country) {
            case "NL" -> "+3161234%04d".formatted(random.nextInt(10_000));
            case "BE" -> "+3247012%04d".formatted(random.nextInt(10_000));
            case "DE" -> "+4917139200%02d".formatted(random.nextInt(100));
            default -> "+3361234%04d".formatted(random.nextInt(10_000));
        };
    }

    /** Dutch postal codes leave out letters that are misread. */
    private static char letter(RandomGenerator random) {
        return "ABCDEGHJKLNPRTVWXZ".charAt(random.nextInt(18));
    }
}
