package letterbook.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** What comes back after the mail server took a mail: reports of delivery (RFC 3464), and an absence note (RFC 3834). */
enum MailAnswer {
    NO_MAILBOX("no-mailbox", "Bounce: no such mailbox", "failed", "5.1.1", "550 5.1.1 User unknown"),
    FULL("full", "Bounce: mailbox full", "failed", "5.2.2", "552 5.2.2 The mailbox is full"),
    DELAYED("delayed", "Delayed", "delayed", "4.4.1", "connect to mx.example[192.0.2.25]:25: Connection timed out"),
    ABSENT("absent", "Out of office", "", "", "");

    private final String key;
    private final String label;
    private final String action;
    private final String status;
    private final String diagnostic;

    MailAnswer(String key, String label, String action, String status, String diagnostic) {
        this.key = key;
        this.label = label;
        this.action = action;
        this.status = status;
        this.diagnostic = diagnostic;
    }

    static Optional<MailAnswer> of(String key) {
        return Arrays.stream(values()).filter(answer -> answer.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** Of RFC 3464: {@code failed} or {@code delayed}. */
    String action() {
        return action;
    }

    String status() {
        return status;
    }

    String diagnostic() {
        return diagnostic;
    }

    /** State of a mail that is still to be answered like this. */
    String due() {
        return "To come: " + label;
    }

    String onItsWay() {
        return "On its way: " + label;
    }
}
