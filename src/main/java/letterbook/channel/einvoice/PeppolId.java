package letterbook.channel.einvoice;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import com.helger.peppolid.peppol.pidscheme.PeppolParticipantIdentifierSchemeManager;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A participant of the Peppol network.
 *
 * @param scheme ISO/IEC 6523 code of OpenPeppol's list: {@code 0106}
 * @param identifier in that scheme
 */
public record PeppolId(String scheme, String identifier) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}):(\\S{1,60})");
    private static final Pattern ANY = Pattern.compile("[A-Za-z0-9._~:-]{1,50}");
    private static final Pattern KVK = Pattern.compile("\\d{8}");
    private static final Pattern OIN = Pattern.compile("0000000\\d{13}");
    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[A-Z0-9]{2,13}");
    private static final Pattern DUTCH_VAT_NUMBER = Pattern.compile("NL[A-Z0-9]{9}B\\d{2}");
    private static final Pattern LEITWEG = Pattern.compile("\\d{2,12}(-[A-Za-z0-9]{0,30})?-\\d{2}");
    private static final String LA_POSTE = "356000000";

    /** @param receiver {@code scheme:identifier}; empty when it is not written so */
    public static Optional<PeppolId> parse(String receiver) {
        var form = FORM.matcher(receiver);
        return form.matches() ? Optional.of(new PeppolId(form.group(1), form.group(2))) : Optional.empty();
    }

    /** Name of the scheme in OpenPeppol's list, {@code NL:KVK}; empty for a scheme that the network does not know. */
    public Optional<String> schemeName() {
        return Optional.ofNullable(PeppolParticipantIdentifierSchemeManager.getSchemeIDOfISO6523Code(scheme));
    }

    /** Whether the network knows the scheme and the identifier is written as the scheme demands, with right check digits. */
    public boolean isValid() {
        var name = schemeName();
        if (name.isEmpty() || !ANY.matcher(identifier).matches()) {
            return false;
        }
        return switch (scheme) {
            case "0106" -> KVK.matcher(identifier).matches();
            case "0190" -> OIN.matcher(identifier).matches();
            case "0208" -> CheckDigits.belgianEnterprise(identifier);
            case "0002" -> identifier.length() == 9 && CheckDigits.luhn(identifier);
            case "0009" -> isSiret();
            case "0088" -> identifier.length() == 13 && CheckDigits.gtin(identifier);
            case "0007" -> identifier.length() == 10 && CheckDigits.luhn(identifier);
            case "0192" -> CheckDigits.norwegianOrganisation(identifier);
            case "0204" -> LEITWEG.matcher(identifier).matches() && CheckDigits.mod97(identifier.replace("-", ""));
            default -> !name.get().endsWith(":VAT") || isVatNumber(name.get().substring(0, 2));
        };
    }

    /** The post office’s branches have numbers of their own: the sum of their digits is divisible by five. */
    private boolean isSiret() {
        return identifier.length() == 14
                && (CheckDigits.luhn(identifier)
                        || identifier.startsWith(LA_POSTE)
                                && identifier
                                                        .chars()
                                                        .map(Character::getNumericValue)
                                                        .sum()
                                                % 5
                                        == 0);
    }

    private boolean isVatNumber(String country) {
        var number = identifier.toUpperCase(Locale.ROOT);
        if (!VAT_NUMBER.matcher(number).matches() || !Objects.equals(prefix(country), number.substring(0, 2))) {
            return false;
        }
        // those of sole traders have another check digit than the library knows
        if (country.equals("NL")) {
            return DUTCH_VAT_NUMBER.matcher(number).matches();
        }
        return !VATINSyntaxChecker.isValidatorPresent(number) || VATINSyntaxChecker.isValidVATIN(number);
    }

    private static String prefix(String country) {
        return country.equals("GR") ? "EL" : country;
    }

    @Override
    public String toString() {
        return scheme + ":" + identifier;
    }
}
