package letterbook.subject;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of an invoice but its number.
 *
 * @param kind the type of invoice in the words of the billing system, for example {@code settlement}
 * @param total amount with tax; negative for a credit note
 * @param currency ISO 4217
 */
public record InvoiceDetails(
        long customerId,
        @Nullable String kind,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        BigDecimal total,
        String currency,
        InvoiceContent content) {

    /** An invoice of which only the total is known. */
    public InvoiceDetails(
            long customerId,
            @Nullable String kind,
            LocalDate issueDate,
            @Nullable LocalDate dueDate,
            BigDecimal total,
            String currency) {
        this(customerId, kind, issueDate, dueDate, total, currency, InvoiceContent.NONE);
    }
}
