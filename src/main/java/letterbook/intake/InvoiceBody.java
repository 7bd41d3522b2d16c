package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import letterbook.subject.Invoice;
import letterbook.subject.InvoiceDetails;
import org.jspecify.annotations.Nullable;

/** An invoice in the interface. */
@Schema(name = "Invoice")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceBody(
        @Schema(example = "202500123", description = "Left out, or the same as in the address") @Nullable
        String number,

        @Schema(
                example = "C-1042",
                description = "Number of a customer that is stored",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String customer,

        @Schema(example = "2026-11-01", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String issueDate,

        @Schema(example = "2026-12-01") @Nullable String dueDate,

        @Schema(
                example = "1250.00",
                description = "Decimal string, with tax; negative for a credit note",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String total,

        @Schema(example = "EUR", description = "ISO 4217", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String currency,

        @Schema(example = "settlement", maxLength = 40, description = "The type of invoice in your words") @Nullable
        String kind) {

    InvoiceDetails toDetails(String pathNumber, KnownCustomer customers) {
        var findings = new Findings();
        Numbers.check(findings, pathNumber, number, Numbers.LONGEST_SUBJECT);
        var details = new InvoiceDetails(
                customers.id(findings, customer),
                findings.optional("kind", kind, 40),
                findings.required("issueDate", issueDate, Codes::date, LocalDate.EPOCH, Codes.DATE_FIX),
                findings.optional("dueDate", dueDate, Codes::date, Codes.DATE_FIX),
                findings.required("total", total, Codes::amount, BigDecimal.ZERO, Codes.AMOUNT_FIX),
                findings.required("currency", currency, Codes::currency, "", Codes.CURRENCY_FIX));
        findings.stopIfAny();
        return details;
    }

    static InvoiceBody of(Invoice invoice, String customer) {
        var details = invoice.details();
        return new InvoiceBody(
                invoice.number(),
                customer,
                details.issueDate().toString(),
                details.dueDate() == null ? null : details.dueDate().toString(),
                details.total().toPlainString(),
                details.currency(),
                details.kind());
    }
}
