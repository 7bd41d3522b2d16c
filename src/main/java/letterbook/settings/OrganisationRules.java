package letterbook.settings;

import com.helger.masterdata.swift.BICManager;
import com.helger.masterdata.swift.IBANManager;
import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import letterbook.base.EmailAddress;
import letterbook.base.PhoneNumber;
import letterbook.organisation.Organisation;
import letterbook.organisation.PublicHolidays;
import org.jspecify.annotations.Nullable;

/** What holds for the settings of an organisation; each rule tells in words what is wrong, empty when nothing is. */
public final class OrganisationRules {

    private static final Pattern SCHEME = Pattern.compile("\\d{4}");
    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[A-Z0-9]{3,18}");
    private static final Pattern ELECTRONIC_ADDRESS = Pattern.compile("[\\x21-\\x7e]{1,60}");
    private static final BigDecimal HIGHEST_VAT = new BigDecimal("50");

    private OrganisationRules() {}

    public static Optional<String> name(String text) {
        return when(text.isBlank(), "Enter the organisation’s name, as it stands in its messages");
    }

    public static Optional<String> senderEmail(String text) {
        return when(!EmailAddress.isValid(text), "Enter an e-mail address such as service@example.com");
    }

    public static Optional<String> replyToEmail(@Nullable String text) {
        return text == null ? Optional.empty() : senderEmail(text);
    }

    /** @param country of numbers without one */
    public static Optional<String> phone(@Nullable String text, @Nullable String country) {
        return when(
                text != null
                        && PhoneNumber.parse(text, country == null ? "ZZ" : country)
                                .isEmpty(),
                "Enter a phone number with its country, such as +31 20 123 45 67");
    }

    /** By length and check digits of its country. */
    public static Optional<String> iban(@Nullable String text) {
        return when(
                text != null && !IBANManager.isValidIBAN(text),
                "This is no valid IBAN. Check for a digit that is missing or swapped");
    }

    public static Optional<String> bic(@Nullable String text) {
        return when(text != null && !BICManager.isValidBIC(text), "Enter a BIC of 8 or 11 signs, such as ABNANL2A");
    }

    /** By the form and check digits of its country, where those are known. */
    public static Optional<String> vatNumber(@Nullable String text) {
        return when(
                text != null && !isVatNumber(text),
                "This is no valid VAT number. Enter it with its country, such as NL004495445B01");
    }

    public static Optional<String> addressScheme(@Nullable String scheme, @Nullable String address) {
        if (scheme == null) {
            return when(address != null, "Enter the scheme of the electronic address, such as 0106");
        }
        return when(!SCHEME.matcher(scheme).matches(), "Enter the four digits of the scheme, such as 0106");
    }

    public static Optional<String> electronicAddress(@Nullable String scheme, @Nullable String address) {
        if (address == null) {
            return when(scheme != null, "Enter the electronic address itself, such as 12345678");
        }
        return when(!ELECTRONIC_ADDRESS.matcher(address).matches(), "Enter letters, digits and signs without spaces");
    }

    public static Optional<String> vatRate(@Nullable BigDecimal percent) {
        return when(
                percent == null
                        || percent.signum() < 0
                        || percent.compareTo(HIGHEST_VAT) > 0
                        || percent.stripTrailingZeros().scale() > 2,
                "Enter a percentage between 0 and 50, such as 21");
    }

    public static Optional<String> languages(Collection<String> languages) {
        return when(languages.isEmpty(), "Choose at least one language");
    }

    public static Optional<String> defaultLanguage(@Nullable String language, Collection<String> languages) {
        return when(
                language == null || !languages.contains(language), "Choose one of the languages that are ticked above");
    }

    public static Optional<String> region(@Nullable String region) {
        return when(
                region != null && !PublicHolidays.isKnown(region),
                "The public holidays of this region are not known. Choose another, or leave it empty");
    }

    /** Without spaces, in capitals, as numbers of this kind are kept; null when nothing is left. */
    public static @Nullable String compact(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var compact = text.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        return compact.isEmpty() ? null : compact;
    }

    /** The first rule that does not hold. */
    static Optional<String> problem(Organisation organisation) {
        var identity = organisation.identity();
        return Stream.of(
                        name(organisation.name()),
                        senderEmail(organisation.senderEmail()),
                        replyToEmail(organisation.replyToEmail()),
                        phone(organisation.phone(), organisation.address().country()),
                        iban(organisation.iban()),
                        bic(identity.bic()),
                        vatNumber(identity.vatNumber()),
                        addressScheme(identity.addressScheme(), identity.address()),
                        electronicAddress(identity.addressScheme(), identity.address()),
                        vatRate(identity.standardVatRate()),
                        languages(organisation.languages()),
                        defaultLanguage(organisation.defaultLanguage(), organisation.languages()),
                        region(organisation.region()),
                        when(
                                Objects.requireNonNullElse(
                                                organisation.address().country(), "")
                                        .isEmpty(),
                                "Choose a country"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isVatNumber(String text) {
        return VAT_NUMBER.matcher(text).matches()
                && (!VATINSyntaxChecker.isValidatorPresent(text) || VATINSyntaxChecker.isValidVATIN(text));
    }

    private static Optional<String> when(boolean wrong, String words) {
        return wrong ? Optional.of(words) : Optional.empty();
    }
}
