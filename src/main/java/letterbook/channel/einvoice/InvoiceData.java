package letterbook.channel.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import letterbook.customer.Customer;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says, with its sums made. Amounts are those of the document: what a credit note gives back is positive.
 *
 * @param total with tax
 * @param buyerReference what the buyer finds it by: the invoice's own, else the number of the order, else the number of the
 *     customer here; at Chorus Pro the service code, null without one
 * @param creditedInvoice number of the invoice that a credit note corrects, null where it was not told
 * @param payeeIban null when there is no account to pay to
 * @param deliveryDate when it was supplied, null where that was not told
 * @param deliveryCountry where, ISO 3166-1 alpha-2
 * @param buyerVatNumber as told, else the buyer's address on the network where that is one
 * @param seller as the settings say now
 * @param buyer as the card says now
 */
public record InvoiceData(
        String number,
        boolean creditNote,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        String currency,
        List<Line> lines,
        List<VatGroup> vat,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal total,
        @Nullable String buyerReference,
        @Nullable String orderReference,
        @Nullable String creditedInvoice,
        @Nullable String note,
        String paymentReference,
        @Nullable String payeeIban,
        @Nullable LocalDate deliveryDate,
        @Nullable String deliveryCountry,
        @Nullable String buyerVatNumber,
        Organisation seller,
        Customer buyer) {

    /**
     * A line with its sum.
     *
     * @param unitPrice without tax, never negative; what is given back has a negative quantity
     */
    public record Line(
            int position,
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal net,
            String vatCategory,
            BigDecimal vatRate) {}

    /**
     * The tax on all lines of one category and rate.
     *
     * @param exemptionReason null where tax is due
     */
    public record VatGroup(
            String category,
            BigDecimal rate,
            BigDecimal net,
            BigDecimal tax,
            @Nullable String exemptionReason) {

        /** To the cent (EN 16931, BR-CO-17). */
        static BigDecimal taxOn(BigDecimal net, BigDecimal rate) {
            return net.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** Whether it is outside the scope of VAT, where no VAT number may be named (EN 16931, BR-O-02). */
    public boolean isOutsideVat() {
        return vat.stream().anyMatch(group -> group.category().equals("O"));
    }
}
