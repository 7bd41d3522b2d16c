package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import letterbook.subject.InvoiceLine;
import org.jspecify.annotations.Nullable;

/** A line of an invoice in the interface. */
@Schema(name = "InvoiceLine", description = "One line, for electronic invoices")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceLineBody(
        @Schema(example = "Electricity, October", maxLength = 300, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String description,

        @Schema(example = "412.5", description = "Decimal string; negative for what is given back; 1 when left out")
        @Nullable
        String quantity,

        @Schema(
                example = "KWH",
                description = "UN/ECE Recommendation 20 or 21, for example C62 (pieces), KWH, MON; C62 when left out")
        @Nullable
        String unit,

        @Schema(
                example = "0.2412",
                description = "Decimal string, without VAT, at most 6 digits after the point",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String unitPrice,

        @Schema(
                example = "S",
                description =
                        "UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K within the EU, G export, O not subject"
                                + " to VAT, L and M for the Canaries, Ceuta and Melilla; S when left out",
                allowableValues = {"S", "Z", "E", "AE", "K", "G", "O", "L", "M"})
        @Nullable
        String vatCategory,

        @Schema(
                example = "21",
                description = "Decimal string, in percent; more than 0 for S, 0 or left out for Z, E, AE, K, G and O")
        @Nullable
        String vatRate,

        @Schema(
                maxLength = 300,
                description = "Why no VAT is due, for E, AE, K, G and O; the usual words when left out")
        @Nullable
        String vatExemptionReason) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");
    private static final Pattern RATE = Pattern.compile("\\d{1,2}(\\.\\d{1,2})?|100");
    private static final Set<String> CATEGORIES = Set.of("S", "Z", "E", "AE", "K", "G", "O", "L", "M");
    private static final Set<String> WITHOUT_TAX = Set.of("Z", "E", "AE", "K", "G", "O");

    private static final String DECIMAL_FIX =
            "Send a decimal number in quotes with at most 12 digits before the point and 6 after it, for example \"0.2412\".";

    /** @param field its place in the request: {@code lines[0]} */
    InvoiceLine toLine(Findings findings, String field) {
        var category = Objects.requireNonNullElse(
                findings.optional(
                        field + ".vatCategory",
                        vatCategory,
                        code -> Optional.of(code).filter(CATEGORIES::contains),
                        "Use one of S, Z, E, AE, K, G, O, L, M."),
                "S");
        return new InvoiceLine(
                findings.required(field + ".description", description, 300),
                Objects.requireNonNullElse(
                        findings.optional(field + ".quantity", quantity, InvoiceLineBody::decimal, DECIMAL_FIX),
                        BigDecimal.ONE),
                Objects.requireNonNullElse(
                        findings.optional(
                                field + ".unit",
                                unit,
                                code -> Optional.of(code)
                                        .filter(text -> UNIT.matcher(text).matches()),
                                "Use a code of UN/ECE Recommendation 20, for example C62 or KWH."),
                        "C62"),
                findings.required(
                        field + ".unitPrice", unitPrice, InvoiceLineBody::decimal, BigDecimal.ZERO, DECIMAL_FIX),
                category,
                rate(findings, field + ".vatRate", category),
                findings.optional(field + ".vatExemptionReason", vatExemptionReason, 300));
    }

    private BigDecimal rate(Findings findings, String field, String category) {
        var fix = "Send the percentage in quotes, for example \"21\".";
        var rate = findings.optional(
                field,
                vatRate,
                text -> Optional.of(text)
                        .filter(digits -> RATE.matcher(digits).matches())
                        .map(BigDecimal::new),
                fix);
        if (rate == null) {
            if (!WITHOUT_TAX.contains(category) && vatRate == null) {
                findings.add(field, "is missing for category " + category, fix);
            }
            return BigDecimal.ZERO;
        }
        if (WITHOUT_TAX.contains(category) && rate.signum() != 0) {
            findings.add(field, "is " + rate + ", but category " + category + " has no VAT", "Send 0 or leave it out.");
        }
        if (category.equals("S") && rate.signum() == 0) {
            findings.add(field, "is 0, but category S has VAT", "Send the rate, or category Z for a rate of 0.");
        }
        return rate;
    }

    private static Optional<BigDecimal> decimal(String text) {
        return Optional.of(text)
                .filter(digits -> DECIMAL.matcher(digits).matches())
                .map(BigDecimal::new);
    }

    static InvoiceLineBody of(InvoiceLine line) {
        return new InvoiceLineBody(
                line.description(),
                line.quantity().toPlainString(),
                line.unit(),
                line.unitPrice().toPlainString(),
                line.vatCategory(),
                line.vatRate().toPlainString(),
                line.vatExemptionReason());
    }
}
