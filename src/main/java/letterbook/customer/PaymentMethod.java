package letterbook.customer;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/** How a customer pays invoices. */
public enum PaymentMethod {
    DIRECT_DEBIT(1, "Direct debit"),
    TRANSFER(2, "Bank transfer");

    @EnumeratedValue
    final int code;

    private final String label;

    PaymentMethod(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public String label() {
        return label;
    }

    static PaymentMethod ofCode(int code) {
        return Arrays.stream(values())
                .filter(method -> method.code == code)
                .findFirst()
                .orElseThrow();
    }
}
