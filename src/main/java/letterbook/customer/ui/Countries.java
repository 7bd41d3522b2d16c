package letterbook.customer.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The countries of the world by their English names. */
final class Countries {

    /** ISO 3166-1 alpha-2 codes in the order of the names. */
    static final List<String> CODES = Stream.of(Locale.getISOCountries())
            .sorted(Comparator.comparing(Countries::name))
            .toList();

    private Countries() {}

    static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
