package letterbook.communication;

import jakarta.persistence.EnumeratedValue;

/** Whether somebody waits for an entry now, or it is part of a run. */
public enum Urgency {
    INTERACTIVE(1),
    BULK(2);

    @EnumeratedValue
    private final int code;

    Urgency(int code) {
        this.code = code;
    }
}
