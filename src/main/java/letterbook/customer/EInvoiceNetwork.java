package letterbook.customer;

import jakarta.persistence.EnumeratedValue;

/** The network that carries a customer's electronic invoices. */
public enum EInvoiceNetwork {
    PEPPOL(1),
    CHORUS_PRO(2);

    @EnumeratedValue
    final int code;

    EInvoiceNetwork(int code) {
        this.code = code;
    }
}
