package letterbook.subject;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice, as an electronic invoice tells it.
 *
 * @param quantity negative for what is given back
 * @param unit UN/ECE Recommendation 20 or 21: {@code C62} for pieces, {@code KWH}, {@code MON}
 * @param unitPrice without tax
 * @param vatCategory UNCL 5305: {@code S} standard, {@code Z} zero, {@code E} exempt, {@code AE} reverse charge,
 *     {@code K} within the EU, {@code G} export, {@code O} not subject to VAT, {@code L} and {@code M} Canaries, Ceuta and Melilla
 * @param vatRate in percent
 * @param vatExemptionReason why no tax is due; null for the usual words of the category
 */
public record InvoiceLine(
        String description,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        String unit,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
        String vatCategory,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal vatRate,
        @Nullable String vatExemptionReason) {

    /** Without tax, to the cent. */
    public BigDecimal net() {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }
}
