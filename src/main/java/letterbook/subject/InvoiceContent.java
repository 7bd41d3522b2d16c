package letterbook.subject;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an electronic invoice tells beyond its total; all of it may be left out.
 *
 * @param lines empty when only the total is known
 * @param buyerReference what the buyer finds it by, named by the buyer
 * @param orderReference number of the buyer's order
 * @param creditedInvoice number of the invoice that a credit note corrects
 * @param note for the buyer's eyes
 * @param paymentReference to be named in the payment; null for the invoice's number
 * @param payeeIban account to pay to; null for the organisation's
 * @param deliveryDate when goods or services were supplied
 * @param deliveryCountry where they were supplied, ISO 3166-1 alpha-2
 * @param buyerVatNumber with its country in front, {@code BE0123456749}
 */
public record InvoiceContent(
        List<InvoiceLine> lines,
        @Nullable String buyerReference,
        @Nullable String orderReference,
        @Nullable String creditedInvoice,
        @Nullable String note,
        @Nullable String paymentReference,
        @Nullable String payeeIban,
        @Nullable LocalDate deliveryDate,
        @Nullable String deliveryCountry,
        @Nullable String buyerVatNumber) {

    public static final InvoiceContent NONE =
            new InvoiceContent(List.of(), null, null, null, null, null, null, null, null, null);

    public InvoiceContent {
        lines = List.copyOf(lines);
    }

    /** What the lines come to with tax: the tax is rounded to the cent once for each category and rate (EN 16931, BR-CO-17). */
    public BigDecimal linesWithTax() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.vatCategory() + line.vatRate().stripTrailingZeros(),
                        Collectors.collectingAndThen(Collectors.toList(), InvoiceContent::withTax)))
                .values()
                .stream()
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static BigDecimal withTax(List<InvoiceLine> sameRate) {
        var net = sameRate.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var tax = net.multiply(sameRate.getFirst().vatRate()).movePointLeft(2);
        return net.add(tax.setScale(2, RoundingMode.HALF_UP));
    }
}
