package letterbook.base;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A postal address; parts that are not known are null. The country is ISO 3166-1 alpha-2. */
public record PostalAddress(
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String line2,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country) {

    public static final PostalAddress NONE = new PostalAddress(null, null, null, null, null, null);

    /** Whether a letter can be addressed with it. */
    public boolean isComplete() {
        return street != null && postalCode != null && city != null && country != null;
    }

    /** On one line: {@code Kerkstraat 1, 3511 LX Utrecht, NL}; empty when nothing is known. */
    public String oneLine() {
        return Stream.of(joined(street, houseNumber), line2, joined(postalCode, city), country)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
