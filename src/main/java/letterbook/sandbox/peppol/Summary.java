package letterbook.sandbox.peppol;

import com.helger.ubl21.UBL21Marshaller;
import java.util.Objects;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/** What a person would read of an invoice first; whether it follows any rules does not matter here. */
record Summary(String title, String number, String text) {

    private static final Summary UNREADABLE = new Summary("Unreadable document", "", "");

    static Summary of(String ubl) {
        var read = ubl.contains("xsd:CreditNote-2")
                ? Optional.ofNullable(
                                UBL21Marshaller.creditNote().setUseSchema(false).read(ubl))
                        .map(Summary::of)
                : Optional.ofNullable(
                                UBL21Marshaller.invoice().setUseSchema(false).read(ubl))
                        .map(Summary::of);
        return read.orElse(UNREADABLE);
    }

    private static Summary of(InvoiceType invoice) {
        return of(
                "Invoice",
                invoice.getIDValue(),
                invoice.getIssueDateValue(),
                invoice.getLegalMonetaryTotal(),
                invoice.getDocumentCurrencyCodeValue());
    }

    private static Summary of(CreditNoteType note) {
        return of(
                "Credit note",
                note.getIDValue(),
                note.getIssueDateValue(),
                note.getLegalMonetaryTotal(),
                note.getDocumentCurrencyCodeValue());
    }

    private static Summary of(
            String kind,
            @Nullable String number,
            @Nullable Object issued,
            @Nullable MonetaryTotalType total,
            @Nullable String currency) {
        var known = Objects.requireNonNullElse(number, "");
        var toPay = total == null ? "" : "\nTo pay: " + total.getPayableAmountValue() + " " + currency;
        return new Summary(kind + " " + known, known, "Issued: " + issued + toPay);
    }
}
