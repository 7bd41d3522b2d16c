package letterbook.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import letterbook.organisation.Organisation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words and documents of the demo in its four languages. */
final class Papers {

    private static final double LEFT = 60;
    private static final double RIGHT = 535;

    private final Map<String, Map<String, String>> words;
    private final Organisation organisation;

    Papers(Organisation organisation) {
        try (var file = Papers.class.getResourceAsStream("/letterbook/demo/papers.json")) {
            words = JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        this.organisation = organisation;
    }

    String word(String language, String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(words.get(language)).get(key), key);
    }

    byte[] invoice(DemoSubject invoice) {
        var language = invoice.customer().language();
        var total = Objects.requireNonNull(invoice.total());
        var net = total.divide(new BigDecimal("1.21"), 2, RoundingMode.HALF_UP);
        var grid = net.multiply(new BigDecimal("0.35")).setScale(2, RoundingMode.HALF_UP);
        var paper = letter(invoice, word(language, total.signum() < 0 ? "credit" : "invoice"));
        fact(paper, 600, word(language, "number"), invoice.number());
        fact(paper, 584, word(language, "customer"), invoice.customer().number());
        fact(paper, 568, word(language, "date"), day(invoice.date(), language));
        if (invoice.due() != null) {
            fact(paper, 552, word(language, "due"), day(invoice.due(), language));
        }
        row(paper, 510, false, word(language, "power"), net.subtract(grid), language);
        row(paper, 492, false, word(language, "grid"), grid, language);
        row(paper, 474, false, word(language, "tax"), total.subtract(net), language);
        paper.line(LEFT, 464, RIGHT - LEFT);
        row(paper, 448, true, word(language, "total") + " (EUR)", total, language);
        return paper.text(LEFT, 400, 10, false, word(language, "thanks")).bytes();
    }

    byte[] contract(DemoSubject contract) {
        var language = contract.customer().language();
        var paper = letter(contract, word(language, "contract"));
        fact(paper, 600, word(language, "number"), contract.number());
        fact(paper, 584, word(language, "customer"), contract.customer().number());
        fact(paper, 568, word(language, "title"), contract.title());
        fact(paper, 552, word(language, "start"), day(contract.date(), language));
        return paper.text(LEFT, 510, 10, false, word(language, "thanks")).bytes();
    }

    byte[] terms(String language) {
        return new SmallPdf()
                .text(LEFT, 780, 12, true, organisation.name())
                .text(LEFT, 740, 16, true, word(language, "terms"))
                .text(LEFT, 710, 10, false, word(language, "termsText"))
                .bytes();
    }

    private SmallPdf letter(DemoSubject subject, String title) {
        var customer = subject.customer().details();
        var address = customer.address();
        var paper = new SmallPdf()
                .text(LEFT, 790, 12, true, organisation.name())
                .text(LEFT, 776, 9, false, organisation.address().oneLine())
                .text(LEFT, 710, 10, false, customer.name());
        var lines = address.oneLine().split(", ");
        for (int i = 0; i < lines.length; i++) {
            paper.text(LEFT, 696 - i * 14, 10, false, lines[i]);
        }
        return paper.text(LEFT, 630, 16, true, title);
    }

    private static void fact(SmallPdf paper, double y, String name, String value) {
        paper.text(LEFT, y, 10, false, name).text(LEFT + 160, y, 10, false, value);
    }

    private static void row(SmallPdf paper, double y, boolean bold, String name, BigDecimal amount, String language) {
        paper.text(LEFT, y, 10, bold, name).amount(RIGHT, y, 10, bold, amount(amount, language));
    }

    static String amount(BigDecimal amount, String language) {
        var format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language));
        format.setMinimumFractionDigits(2);
        return format.format(amount).replace('\u202f', ' ').replace('\u2212', '-');
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .format(day);
    }
}
