package letterbook.channel.einvoice.chorus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.base.PostalAddress;
import letterbook.channel.einvoice.InvoiceData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the page of an invoice says, in a language: words are data in {@code templates/einvoice/words.json}. */
final class InvoiceWords {

    private static final Map<String, Map<String, String>> ALL = read();
    private static final Map<String, Locale> FORMATS =
            Map.of("en", Locale.UK, "nl", Locale.of("nl", "NL"), "de", Locale.GERMANY, "fr", Locale.FRANCE);

    private final InvoiceData data;
    private final String language;
    private final Map<String, String> words;
    private final Locale locale;

    private InvoiceWords(InvoiceData data, String language) {
        this.data = data;
        this.language = language;
        words = Objects.requireNonNull(ALL.get(language));
        locale = Objects.requireNonNull(FORMATS.get(language));
    }

    private record Named(String name, String value) {}

    private record Line(String description, String quantity, String price, String rate, String net) {}

    static Map<String, Object> of(InvoiceData data, String language) {
        var primary = Locale.forLanguageTag(language).getLanguage();
        return new InvoiceWords(data, ALL.containsKey(primary) ? primary : "en").values();
    }

    private Map<String, Object> values() {
        var seller = data.seller();
        var buyer = data.buyer().details();
        return Map.ofEntries(
                Map.entry("language", language),
                Map.entry("words", words),
                Map.entry("title", word(data.creditNote() ? "creditNote" : "invoice") + " " + data.number()),
                Map.entry("seller", seller.name()),
                Map.entry("sellerLines", sellerLines()),
                Map.entry("buyer", buyer.name()),
                Map.entry("buyerLines", buyerLines()),
                Map.entry("facts", facts()),
                Map.entry("lines", lines()),
                Map.entry("sums", sums()),
                Map.entry("total", money(data.total())),
                Map.entry(
                        "payment",
                        data.payeeIban() == null || data.creditNote()
                                ? ""
                                : filled("payment", data.payeeIban(), data.paymentReference())),
                Map.entry("note", Objects.requireNonNullElse(data.note(), "")));
    }

    private List<String> sellerLines() {
        var identity = data.seller().identity();
        return Stream.concat(
                        address(data.seller().address()).stream(),
                        Stream.of(
                                labelled("companyNumber", identity.companyNumber()),
                                labelled("vatNumber", data.isOutsideVat() ? null : identity.vatNumber()),
                                data.seller().phone(),
                                data.seller().senderEmail()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> buyerLines() {
        var lines = new ArrayList<>(address(data.buyer().details().address()));
        Optional.ofNullable(labelled("vatNumber", data.isOutsideVat() ? null : data.buyerVatNumber()))
                .ifPresent(lines::add);
        return lines;
    }

    private @Nullable String labelled(String word, @Nullable String value) {
        return value == null ? null : word(word) + " " + value;
    }

    private List<Named> facts() {
        var facts = new ArrayList<Named>();
        var electronic = data.buyer().details().eInvoicing();
        if (electronic != null && electronic.identifier() != null) {
            facts.add(new Named(word("siret"), electronic.identifier()));
        }
        facts.add(new Named(word("customer"), data.buyer().number()));
        facts.add(new Named(word("date"), day(data.issueDate())));
        if (data.deliveryDate() != null) {
            facts.add(new Named(word("delivered"), day(data.deliveryDate())));
        }
        if (data.dueDate() != null) {
            facts.add(new Named(word("due"), day(data.dueDate())));
        }
        if (data.buyerReference() != null) {
            facts.add(new Named(word("reference"), data.buyerReference()));
        }
        if (data.orderReference() != null) {
            facts.add(new Named(word("order"), data.orderReference()));
        }
        return facts;
    }

    private List<Line> lines() {
        return data.lines().stream()
                .map(line -> new Line(
                        line.description(),
                        number(line.quantity()),
                        money(line.unitPrice()),
                        number(line.vatRate()),
                        money(line.net())))
                .toList();
    }

    private List<Named> sums() {
        var sums = new ArrayList<Named>();
        sums.add(new Named(word("net"), money(data.net())));
        for (var group : data.vat()) {
            sums.add(new Named(filled("tax", number(group.rate()), money(group.net())), money(group.tax())));
            if (group.exemptionReason() != null) {
                sums.add(new Named(group.exemptionReason(), ""));
            }
        }
        return sums;
    }

    private static List<String> address(PostalAddress address) {
        return Stream.of(
                        joined(address.street(), address.houseNumber()),
                        address.line2(),
                        joined(address.postalCode(), address.city()),
                        address.country())
                .filter(Objects::nonNull)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private String money(BigDecimal amount) {
        var currency = Currency.getInstance(data.currency());
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(Math.max(currency.getDefaultFractionDigits(), Math.min(6, amount.scale())));
        // the font has no narrow space, which French puts between digits
        return format.format(amount).replace('\u202f', '\u00a0');
    }

    private String number(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(amount).replace('\u202f', '\u00a0');
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private String word(String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    private String filled(String name, String... values) {
        return new MessageFormat(word(name), locale).format(values);
    }

    private static Map<String, Map<String, String>> read() {
        try (var json = InvoiceWords.class.getResourceAsStream("/templates/einvoice/words.json")) {
            return JsonMapper.shared().readValue(json, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
