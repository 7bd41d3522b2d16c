package letterbook.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import letterbook.subject.InvoiceDetails;
import org.jspecify.annotations.Nullable;

/**
 * What Letterbook needs to know of a UBL document.
 *
 * @param total with tax; negative for a credit note
 */
record UblInvoice(
        String number, LocalDate issueDate, @Nullable LocalDate dueDate, BigDecimal total, String currency) {

    InvoiceDetails toDetails(long customerId) {
        return new InvoiceDetails(customerId, null, issueDate, dueDate, total, currency);
    }
}
