package letterbook.channel.einvoice;

import java.util.Optional;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import letterbook.customer.EInvoiceNetwork;

/** Carries to Peppol, whoever owns the access point: the same receivers, the same form of the invoice. */
public abstract class PeppolTransport implements EInvoiceTransport {

    /** As the ledger calls who carries the message. */
    public static final String PROVIDER = "Peppol";

    private final PeppolInvoices invoices;

    protected PeppolTransport(PeppolInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public final String provider() {
        return PROVIDER;
    }

    @Override
    public final boolean carries(EInvoiceNetwork network) {
        return network == EInvoiceNetwork.PEPPOL;
    }

    @Override
    public final Optional<String> problemWith(String receiver, CustomerDetails customer) {
        return invoices.problemWith(receiver);
    }

    @Override
    public final MessageContent.Document form(InvoiceDocument invoice) {
        return invoices.form(invoice);
    }
}
