package letterbook.channel.einvoice;

import com.helger.ubl21.UBL21Marshaller;
import java.io.ByteArrayOutputStream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/** Writes invoices and credit notes as UBL 2.1 by the rules of Peppol BIS Billing 3. */
final class UblWriter {

    private static final String CUSTOMIZATION =
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";

    private UblWriter() {}

    static byte[] write(InvoiceData data) {
        var bytes = new ByteArrayOutputStream();
        var state = data.creditNote()
                ? UBL21Marshaller.creditNote().write(creditNote(data), bytes)
                : UBL21Marshaller.invoice().write(invoice(data), bytes);
        if (state.isFailure()) {
            throw new IllegalStateException("Invoice " + data.number() + " cannot be written as UBL");
        }
        return bytes.toByteArray();
    }

    private static InvoiceType invoice(InvoiceData data) {
        var invoice = new InvoiceType();
        invoice.setCustomizationID(CUSTOMIZATION);
        invoice.setProfileID(PROFILE);
        invoice.setID(data.number());
        invoice.setIssueDate(data.issueDate());
        if (data.dueDate() != null) {
            invoice.setDueDate(data.dueDate());
        } else {
            invoice.addPaymentTerms(dueOnReceipt());
        }
        invoice.setInvoiceTypeCode(INVOICE);
        if (data.note() != null) {
            invoice.addNote(new NoteType(data.note()));
        }
        invoice.setDocumentCurrencyCode(data.currency());
        if (data.buyerReference() != null) {
            invoice.setBuyerReference(data.buyerReference());
        }
        invoice.setOrderReference(order(data.orderReference()));
        invoice.setAccountingSupplierParty(UblParties.seller(data));
        invoice.setAccountingCustomerParty(UblParties.buyer(data));
        UblDelivery.of(data).ifPresent(invoice::addDelivery);
        invoice.addPaymentMeans(UblPayment.means(data));
        invoice.addTaxTotal(UblTax.total(data));
        invoice.setLegalMonetaryTotal(totals(data));
        data.lines().forEach(line -> invoice.addInvoiceLine(UblLines.invoiced(line, data.currency())));
        return invoice;
    }

    /** What is given back is not paid to the seller, so it names no means of payment. */
    private static CreditNoteType creditNote(InvoiceData data) {
        var note = new CreditNoteType();
        note.setCustomizationID(CUSTOMIZATION);
        note.setProfileID(PROFILE);
        note.setID(data.number());
        note.setIssueDate(data.issueDate());
        note.setCreditNoteTypeCode(CREDIT_NOTE);
        if (data.note() != null) {
            note.addNote(new NoteType(data.note()));
        }
        note.setDocumentCurrencyCode(data.currency());
        if (data.buyerReference() != null) {
            note.setBuyerReference(data.buyerReference());
        }
        note.setOrderReference(order(data.orderReference()));
        if (data.creditedInvoice() != null) {
            note.addBillingReference(credited(data.creditedInvoice()));
        }
        note.setAccountingSupplierParty(UblParties.seller(data));
        note.setAccountingCustomerParty(UblParties.buyer(data));
        UblDelivery.of(data).ifPresent(note::addDelivery);
        note.addTaxTotal(UblTax.total(data));
        note.setLegalMonetaryTotal(totals(data));
        data.lines().forEach(line -> note.addCreditNoteLine(UblLines.credited(line, data.currency())));
        return note;
    }

    private static @Nullable OrderReferenceType order(@Nullable String number) {
        if (number == null) {
            return null;
        }
        var order = new OrderReferenceType();
        order.setID(number);
        return order;
    }

    private static BillingReferenceType credited(String number) {
        var document = new DocumentReferenceType();
        document.setID(number);
        var reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(document);
        return reference;
    }

    /** An invoice tells until when or how it is to be paid (EN 16931, BR-CO-25). */
    private static PaymentTermsType dueOnReceipt() {
        var terms = new PaymentTermsType();
        terms.addNote(new NoteType("Due on receipt"));
        return terms;
    }

    private static MonetaryTotalType totals(InvoiceData data) {
        var totals = new MonetaryTotalType();
        totals.setLineExtensionAmount(data.net()).setCurrencyID(data.currency());
        totals.setTaxExclusiveAmount(data.net()).setCurrencyID(data.currency());
        totals.setTaxInclusiveAmount(data.total()).setCurrencyID(data.currency());
        totals.setPayableAmount(data.total()).setCurrencyID(data.currency());
        return totals;
    }
}
