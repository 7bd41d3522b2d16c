package letterbook.subject;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invoice as lists show it. */
public record InvoiceRow(
        long id,
        String number,
        @Nullable String kind,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        BigDecimal total,
        String currency) {}
