package letterbook.customer;

import jakarta.persistence.EnumeratedValue;

/** The network that carries a customer's electronic invoices. */
public enum EInvoiceNetwork {
    PEPPOL(1, "Peppol"),
    CHORUS_PRO(2, "Chorus Pro");

    @EnumeratedValue
    final int code;

    private final String label;

    EInvoiceNetwork(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public String label() {
        return label;
    }
}
