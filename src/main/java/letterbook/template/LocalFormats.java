package letterbook.template;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Amounts and dates as a language writes them. */
final class LocalFormats {

    private static final Map<Locale, LocalFormats> KNOWN = new ConcurrentHashMap<>();
    private static final int LENGTH_OF_DATE = "2026-11-23".length();

    private final NumberFormat amounts;
    private final DateTimeFormatter days;
    private final DateTimeFormatter shortDays;

    private LocalFormats(Locale locale) {
        // Without a country English would put the month first, which most of its readers outside America misread
        var written = locale.getCountry().isEmpty() && locale.getLanguage().equals("en") ? Locale.UK : locale;
        amounts = NumberFormat.getCurrencyInstance(written);
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(written);
        shortDays = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(written);
    }

    static LocalFormats of(Locale locale) {
        return KNOWN.computeIfAbsent(locale, LocalFormats::new);
    }

    /** @param currencyCode ISO 4217 */
    String money(BigDecimal amount, String currencyCode) {
        var currency = Currency.getInstance(currencyCode);
        var format = (NumberFormat) amounts.clone();
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(Math.max(currency.getDefaultFractionDigits(), amount.scale()));
        return format.format(amount);
    }

    /** @param date ISO 8601: a date, or a moment with its offset, which counts in the given zone */
    String day(String date, ZoneId zone) {
        return days.format(read(date, zone));
    }

    /** The same in figures, without the name of the month. */
    String shortDay(String date, ZoneId zone) {
        return shortDays.format(read(date, zone));
    }

    private static LocalDate read(String date, ZoneId zone) {
        return date.length() == LENGTH_OF_DATE
                ? LocalDate.parse(date)
                : OffsetDateTime.parse(date).atZoneSameInstant(zone).toLocalDate();
    }
}
