package letterbook.base;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** International bank account numbers (ISO 13616). */
public final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Iban() {}

    /** The number without spaces and in capitals; empty when it is none. */
    public static Optional<String> of(String text) {
        return Optional.of(text.replace(" ", "").toUpperCase(Locale.ROOT))
                .filter(plain -> FORM.matcher(plain).matches())
                .filter(plain -> remainder(plain.substring(4) + plain.substring(0, 4)) == 1);
    }

    private static int remainder(String turned) {
        var digits = turned.chars()
                .mapToObj(character -> Integer.toString(Character.getNumericValue(character)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).intValue();
    }
}
