package letterbook.channel.einvoice;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The check digits of company numbers; each is false for what holds anything but its digits. */
final class CheckDigits {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ENTERPRISE = Pattern.compile("[01]\\d{9}");
    private static final Pattern ORGANISATION = Pattern.compile("\\d{9}");
    private static final int[] ORGANISATION_WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** ISO/IEC 7812: SIREN, SIRET, Swedish organisation numbers. */
    static boolean luhn(String number) {
        return weighed(number, 2, true);
    }

    /** GS1: GLN. */
    static boolean gtin(String number) {
        return weighed(number, 3, false);
    }

    /** Each second digit from the right, not counting the last one, weighs more; the sum must be divisible by ten. */
    private static boolean weighed(String number, int weight, boolean crossSum) {
        if (!DIGITS.matcher(number).matches()) {
            return false;
        }
        var sum = 0;
        for (int i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : digit * weight;
            sum += crossSum && weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** The last two digits are 97 less the rest of the others divided by 97. */
    static boolean belgianEnterprise(String number) {
        return ENTERPRISE.matcher(number).matches()
                && 97 - Integer.parseInt(number.substring(0, 8)) % 97 == Integer.parseInt(number.substring(8));
    }

    /** Modulo 11. */
    static boolean norwegianOrganisation(String number) {
        if (!ORGANISATION.matcher(number).matches()) {
            return false;
        }
        var sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
        }
        return sum % 11 == 0;
    }

    /** ISO 7064, modulo 97-10; letters count from 10: German routing numbers (Leitweg-ID). */
    static boolean mod97(String number) {
        var digits = number.toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(character -> Integer.toString(Character.getNumericValue(character)))
                .collect(Collectors.joining());
        return DIGITS.matcher(digits).matches()
                && new BigInteger(digits).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
