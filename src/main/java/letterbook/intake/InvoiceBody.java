package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import letterbook.base.Iban;
import letterbook.subject.Invoice;
import letterbook.subject.InvoiceContent;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.InvoiceLine;
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
        String kind,

        @Schema(
                maxLength = 1000,
                description =
                        "For electronic invoices. With VAT, rounded to the cent once for each category and rate, they must come to"
                                + " the total exactly. Without lines the electronic invoice has one line over the total at the"
                                + " organisation’s standard rate")
        @Nullable
        List<@Nullable InvoiceLineBody> lines,

        @Schema(
                example = "4025:123",
                maxLength = 100,
                description =
                        "What the buyer finds the invoice by. When left out: the order, then the customer’s commitment number,"
                                + " then the customer’s number")
        @Nullable
        String buyerReference,

        @Schema(example = "PO-4711", maxLength = 100, description = "Number of the buyer’s order") @Nullable
        String orderReference,

        @Schema(
                example = "202500100",
                maxLength = 60,
                description =
                        "For a credit note: number of the invoice that it corrects; sellers in the Netherlands must name it")
        @Nullable
        String creditedInvoice,

        @Schema(maxLength = 1000, description = "For the buyer’s eyes") @Nullable
        String note,

        @Schema(
                example = "202500123",
                maxLength = 140,
                description = "To be named in the payment; the invoice’s number when left out")
        @Nullable
        String paymentReference,

        @Schema(example = "NL91ABNA0417164300", description = "Account to pay to; the organisation’s when left out")
        @Nullable
        String payeeIban,

        @Schema(example = "2026-10-31", description = "When goods or services were supplied; needed for VAT category K")
        @Nullable
        String deliveryDate,

        @Schema(example = "BE", description = "Where they were supplied, ISO 3166-1 alpha-2; needed for VAT category K")
        @Nullable
        String deliveryCountry,

        @Schema(
                example = "BE0123456749",
                description =
                        "With its country in front; needed for VAT category K, and for AE where the customer’s Peppol ID is"
                                + " no number of a trade register")
        @Nullable
        String buyerVatNumber) {

    private static final int MOST_LINES = 1000;

    InvoiceDetails toDetails(String pathNumber, KnownCustomer customers) {
        var findings = new Findings();
        Numbers.check(findings, pathNumber, number, Numbers.LONGEST_SUBJECT);
        var details = new InvoiceDetails(
                customers.id(findings, customer),
                findings.optional("kind", kind, 40),
                findings.required("issueDate", issueDate, Codes::date, LocalDate.EPOCH, Codes.DATE_FIX),
                findings.optional("dueDate", dueDate, Codes::date, Codes.DATE_FIX),
                findings.required("total", total, Codes::amount, BigDecimal.ZERO, Codes.AMOUNT_FIX),
                findings.required("currency", currency, Codes::currency, "", Codes.CURRENCY_FIX),
                content(findings));
        findings.stopIfAny();
        checkSum(findings, details);
        VatDemands.check(findings, details.content());
        findings.stopIfAny();
        return details;
    }

    private InvoiceContent content(Findings findings) {
        return new InvoiceContent(
                lines(findings),
                findings.optional("buyerReference", buyerReference, 100),
                findings.optional("orderReference", orderReference, 100),
                findings.optional("creditedInvoice", creditedInvoice, 60),
                findings.optional("note", note, 1000),
                findings.optional("paymentReference", paymentReference, 140),
                findings.optional(
                        "payeeIban",
                        payeeIban,
                        Iban::of,
                        "Send an IBAN with right check digits, for example NL91ABNA0417164300."),
                findings.optional("deliveryDate", deliveryDate, Codes::date, Codes.DATE_FIX),
                findings.optional("deliveryCountry", deliveryCountry, Codes::country, Codes.COUNTRY_FIX),
                findings.optional("buyerVatNumber", buyerVatNumber, VatDemands::number, VatDemands.NUMBER_FIX));
    }

    private List<InvoiceLine> lines(Findings findings) {
        if (lines == null) {
            return List.of();
        }
        if (lines.size() > MOST_LINES) {
            findings.add("lines", "are " + lines.size(), "Send at most " + MOST_LINES + " lines.");
            return List.of();
        }
        var read = new ArrayList<InvoiceLine>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line == null) {
                findings.add("lines[" + at + "]", "is null", "Send a line or leave it out.");
            } else {
                read.add(line.toLine(findings, "lines[" + at + "]"));
            }
        }
        return read;
    }

    private static void checkSum(Findings findings, InvoiceDetails details) {
        if (details.content().lines().isEmpty()) {
            return;
        }
        var sum = details.content().linesWithTax();
        var difference = details.total().subtract(sum);
        if (difference.signum() != 0) {
            findings.add(
                    "total",
                    "is " + details.total().toPlainString() + ", but the lines come to " + sum.toPlainString()
                            + " with VAT: a difference of " + difference.toPlainString(),
                    "Send lines that come to the total; VAT is rounded to the cent once for each category and rate.");
        }
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
                details.kind(),
                lines(details.content()),
                details.content().buyerReference(),
                details.content().orderReference(),
                details.content().creditedInvoice(),
                details.content().note(),
                details.content().paymentReference(),
                details.content().payeeIban(),
                details.content().deliveryDate() == null
                        ? null
                        : details.content().deliveryDate().toString(),
                details.content().deliveryCountry(),
                details.content().buyerVatNumber());
    }

    private static @Nullable List<@Nullable InvoiceLineBody> lines(InvoiceContent content) {
        return content.lines().isEmpty()
                ? null
                : new ArrayList<>(
                        content.lines().stream().map(InvoiceLineBody::of).toList());
    }
}
