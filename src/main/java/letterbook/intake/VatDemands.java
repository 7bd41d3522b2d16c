package letterbook.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import letterbook.subject.InvoiceContent;
import letterbook.subject.InvoiceLine;
import org.jspecify.annotations.Nullable;

/** What the VAT categories of an invoice's lines demand of the rest of it (EN 16931, BR-IC and BR-O). */
final class VatDemands {

    static final String NUMBER_FIX =
            "Send the VAT number with its country in front and without spaces, for example BE0123456749.";

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}[0-9A-Z]{2,14}");
    private static final String WITHIN_EU = "K";
    private static final String OUTSIDE_VAT = "O";

    private VatDemands() {}

    static Optional<String> number(String text) {
        return Optional.of(text).filter(number -> NUMBER.matcher(number).matches());
    }

    static void check(Findings findings, InvoiceContent content) {
        var categories = content.lines().stream().map(InvoiceLine::vatCategory).collect(Collectors.toSet());
        if (categories.contains(WITHIN_EU)) {
            demand(
                    findings,
                    "deliveryDate",
                    content.deliveryDate(),
                    "Send the day of the supply, for example 2026-10-31.");
            demand(findings, "deliveryCountry", content.deliveryCountry(), Codes.COUNTRY_FIX);
            demand(findings, "buyerVatNumber", content.buyerVatNumber(), NUMBER_FIX);
        }
        if (categories.contains(OUTSIDE_VAT) && categories.size() > 1) {
            findings.add(
                    "lines",
                    "mix category O with others, but an invoice is subject to VAT or is not",
                    "Send what is not subject to VAT as an invoice of its own.");
        }
    }

    private static void demand(Findings findings, String field, @Nullable Object value, String fix) {
        if (value == null) {
            findings.add(field, "is missing, but a line has VAT category K (supply within the EU)", fix);
        }
    }
}
