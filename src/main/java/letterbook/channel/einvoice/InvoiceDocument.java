package letterbook.channel.einvoice;

import java.util.Optional;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;

/** The invoice that a message is about. */
public final class InvoiceDocument {

    /** Name of the document that holds an invoice as the billing system made it. */
    public static final String UBL = "ubl.xml";

    private final Draft draft;
    private final InvoiceData data;

    private InvoiceDocument(Draft draft) {
        this.draft = draft;
        this.data = InvoiceReading.of(draft);
    }

    /** @param draft of a message about an invoice */
    public static InvoiceDocument of(Draft draft) {
        return new InvoiceDocument(draft);
    }

    /** What it says; only number, dates and total count where it came as UBL. */
    public InvoiceData data() {
        return data;
    }

    /** Byte for byte as the billing system made it, where it sent UBL. */
    public Optional<byte[]> storedUbl() {
        return draft.documents().stream()
                .filter(document -> document.name().equals(UBL))
                .map(Delivery.Attachment::bytes)
                .findFirst();
    }

    /** The stored UBL, else one made from the data: Peppol BIS Billing 3, which is also UBL of EN 16931. */
    public byte[] ubl() {
        return storedUbl().orElseGet(() -> UblWriter.write(data));
    }

    /** What the message is made from, with the other documents of the invoice. */
    public Draft draft() {
        return draft;
    }

    /** For people who read the message here. */
    String summary() {
        return (data.creditNote() ? "Credit note " : "Invoice ") + data.number() + " of " + data.issueDate() + ", "
                + data.total().toPlainString() + " " + data.currency() + ", to " + draft.receiver();
    }
}
