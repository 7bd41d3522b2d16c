package letterbook.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Currency;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the standard codes, dates and amounts of the interface; empty for what is none. */
final class Codes {

    static final String DATE_FIX = "Send a day that exists as year-month-day, for example 2026-11-23.";
    static final String AMOUNT_FIX =
            "Send a decimal number in quotes with at most 13 digits before the point and 2 after it,"
                    + " for example \"1250.00\".";
    static final String CURRENCY_FIX = "Use a code of ISO 4217, for example EUR.";
    static final String COUNTRY_FIX = "Use a code of ISO 3166-1 alpha-2, for example NL.";
    static final String LANGUAGE_FIX = "Use a tag of BCP 47, for example nl or nl-BE.";

    private static final int LONGEST_LANGUAGE = 12;
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,13}(\\.\\d{1,2})?");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Codes() {}

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> amount(String text) {
        return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text).setScale(2)) : Optional.empty();
    }

    static Optional<String> currency(String text) {
        return Optional.of(text).filter(CURRENCIES::contains);
    }

    static Optional<String> country(String text) {
        return Optional.of(text).filter(COUNTRIES::contains);
    }

    /** The tag in its canonical form: {@code nl-BE}. */
    static Optional<String> language(String text) {
        var locale = Locale.forLanguageTag(text);
        var tag = locale.toLanguageTag();
        return tag.equalsIgnoreCase(text) && tag.length() <= LONGEST_LANGUAGE && isLanguage(locale)
                ? Optional.of(tag)
                : Optional.empty();
    }

    private static boolean isLanguage(Locale locale) {
        try {
            return LANGUAGES.contains(locale.getLanguage())
                    || locale.getLanguage().length() == 3
                            && !locale.getISO3Language().isEmpty();
        } catch (MissingResourceException unknown) {
            return false;
        }
    }
}
