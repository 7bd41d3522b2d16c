package letterbook.subject;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of thing a message is about, shown to people as its category. */
public enum SubjectType {
    INVOICE(1, "Invoice"),
    CONTRACT(2, "Contract"),
    CUSTOMER(3, "Customer");

    @EnumeratedValue
    private final int code;

    private final String label;

    SubjectType(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its number in the database. */
    public int code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Its name in the interface, for example {@code invoice}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SubjectType ofCode(int code) {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow();
    }

    public static Optional<SubjectType> ofApiName(String name) {
        return Arrays.stream(values())
                .filter(type -> type.apiName().equals(name))
                .findFirst();
    }
}
