package letterbook.customer;

import jakarta.persistence.EnumeratedValue;

/** Whether a customer is a company or a person. */
public enum CustomerKind {
    COMPANY(1),
    PERSON(2);

    @EnumeratedValue
    final int code;

    CustomerKind(int code) {
        this.code = code;
    }
}
