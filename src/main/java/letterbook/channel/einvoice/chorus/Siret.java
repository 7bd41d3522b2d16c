package letterbook.channel.einvoice.chorus;

import java.util.regex.Pattern;

/**
 * The number of an establishment in France: 14 digits of which the first nine are the company's. They pass Luhn's check; those
 * of La Poste, which ran out of such numbers, need only digits whose sum is a multiple of five (INSEE).
 */
final class Siret {

    private static final Pattern FORM = Pattern.compile("\\d{14}");
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    static boolean isValid(String number) {
        return FORM.matcher(number).matches() && (passesLuhn(number) || isOfLaPoste(number));
    }

    private static boolean passesLuhn(String number) {
        var sum = 0;
        for (int at = 0; at < number.length(); at++) {
            var digit = number.charAt(at) - '0';
            var weighed = at % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static boolean isOfLaPoste(String number) {
        return number.startsWith(LA_POSTE)
                && number.chars().map(digit -> digit - '0').sum() % 5 == 0;
    }
}
