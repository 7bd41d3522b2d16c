package letterbook.communication;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six statuses of an entry. */
public enum CommunicationStatus {
    GENERATING(1, "Generating", Colour.BLUE),
    SENDING(2, "Sending", Colour.BLUE),
    SUCCESSFUL(3, "Successful", Colour.GREEN),
    SKIPPED(4, "Skipped", Colour.GREEN),
    FAILED(5, "Failed", Colour.RED),
    REJECTED(6, "Rejected", Colour.RED);

    /** Green: done. Blue: under way. Red: did not arrive. */
    public enum Colour {
        GREEN,
        BLUE,
        RED
    }

    @EnumeratedValue
    private final int code;

    private final String label;
    private final Colour colour;

    CommunicationStatus(int code, String label, Colour colour) {
        this.code = code;
        this.label = label;
        this.colour = colour;
    }

    /** Its number in the database. */
    public int code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Colour colour() {
        return colour;
    }

    /** Its name in the interface, for example {@code successful}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CommunicationStatus ofCode(int code) {
        return Arrays.stream(values())
                .filter(status -> status.code == code)
                .findFirst()
                .orElseThrow();
    }

    public static Optional<CommunicationStatus> ofApiName(String name) {
        return Arrays.stream(values())
                .filter(status -> status.apiName().equals(name))
                .findFirst();
    }
}
