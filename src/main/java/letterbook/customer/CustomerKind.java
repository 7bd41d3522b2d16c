package letterbook.customer;

import jakarta.persistence.EnumeratedValue;

/** Whether a customer is a company or a person. */
public enum CustomerKind {
    COMPANY(1, "Company"),
    PERSON(2, "Person");

    @EnumeratedValue
    final int code;

    private final String label;

    CustomerKind(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public String label() {
        return label;
    }
}
