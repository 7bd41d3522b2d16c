package letterbook.base.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes times, dates, amounts and sizes as the reader is used to see them: {@code 23 Nov 2026, 14:03}.
 *
 * @param locale of the reader, as {@link ReaderLocale} takes it
 * @param zone that times are told in, the organisation's
 */
public record ReaderFormat(Locale locale, ZoneId zone) {

    /** Stands where there is nothing to tell. */
    public static final String NOTHING = "–";

    public ReaderFormat {
        locale = ReaderLocale.of(locale);
    }

    /** For whoever looks at the current UI. */
    public static ReaderFormat forReader(ZoneId zone) {
        var ui = UI.getCurrent();
        return new ReaderFormat(ui == null ? Locale.UK : ui.getLocale(), zone);
    }

    /** Date and time to the minute: {@code 23 Nov 2026, 14:03}. */
    public String dateTime(@Nullable Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /** Date and time to the second: {@code 23 Nov 2026, 14:03:05}. */
    public String exactDateTime(@Nullable Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM));
    }

    /** Date and time with the zone named: {@code 23 Nov 2026, 14:03 CET}. */
    public String zonedDateTime(@Nullable Instant instant) {
        return instant == null
                ? NOTHING
                : dateTime(instant) + " " + format(instant, DateTimeFormatter.ofPattern("zzz", locale));
    }

    /** The day on which the moment falls in the zone: {@code 23 Nov 2026}. */
    public String date(@Nullable Instant instant) {
        return instant == null ? NOTHING : date(LocalDate.ofInstant(instant, zone));
    }

    /** {@code 23 Nov 2026}. */
    public String date(@Nullable LocalDate day) {
        return day == null
                ? NOTHING
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    /** {@code €1,234.50}; a currency that is not known stands behind the number. */
    public String amount(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return NOTHING;
        }
        try {
            var format = NumberFormat.getCurrencyInstance(locale);
            var known = Currency.getInstance(currency);
            format.setCurrency(known);
            format.setMinimumFractionDigits(Math.max(0, known.getDefaultFractionDigits()));
            format.setMaximumFractionDigits(
                    Math.max(amount.stripTrailingZeros().scale(), format.getMinimumFractionDigits()));
            return format.format(amount);
        } catch (IllegalArgumentException unknownCurrency) {
            return number(amount) + " " + currency;
        }
    }

    /** {@code 1,234.5}. */
    public String number(Number number) {
        return NumberFormat.getNumberInstance(locale).format(number);
    }

    /** {@code 812 B}, {@code 96 kB}, {@code 1.4 MB}. */
    public String size(long bytes) {
        if (bytes < 1000) {
            return number(bytes) + " B";
        }
        var kilobytes = Math.round(bytes / 1000.0);
        return kilobytes < 1000 ? number(kilobytes) + " kB" : number(Math.round(bytes / 100_000.0) / 10.0) + " MB";
    }

    /** The text, or the sign for nothing. */
    public static String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }

    private String format(@Nullable Instant instant, DateTimeFormatter format) {
        return instant == null
                ? NOTHING
                : format.withLocale(locale).withZone(zone).format(instant);
    }
}
