package letterbook.base;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The channel of a communication entry. */
public enum CommunicationType {
    EMAIL(1, "Email"),
    SMS(2, "SMS"),
    POST(3, "Post"),
    MANUAL(4, "Manual"),
    E_INVOICE(5, "Electronic invoicing");

    @EnumeratedValue
    private final int code;

    private final String label;

    CommunicationType(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its number in the database. */
    public int code() {
        return code;
    }

    /** Its name in the interface: {@code email}, {@code e_invoice}, … */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Whether a message leaves when its provider takes it; a letter is printed first, and what is manual waits for someone. */
    public boolean leavesAtOnce() {
        return this != POST && this != MANUAL;
    }

    public static CommunicationType ofCode(int code) {
        return Stream.of(values()).filter(type -> type.code == code).findFirst().orElseThrow();
    }

    public static Optional<CommunicationType> ofApiName(String name) {
        return Stream.of(values()).filter(type -> type.apiName().equals(name)).findFirst();
    }
}
