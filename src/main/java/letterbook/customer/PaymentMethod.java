package letterbook.customer;

import jakarta.persistence.EnumeratedValue;

/** How a customer pays invoices. */
public enum PaymentMethod {
    DIRECT_DEBIT(1),
    TRANSFER(2);

    @EnumeratedValue
    final int code;

    PaymentMethod(int code) {
        this.code = code;
    }
}
