package letterbook.sandbox.peppol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import letterbook.sandbox.StandIn;
import org.jspecify.annotations.Nullable;

/** What a person may let the buyers' side say about an invoice that it has. */
enum BuyerAnswer {
    DELIVERED(Kind.STATUS, "AP", null, "Delivered", ""),
    PASSED_ON(Kind.STATUS, "AB", null, "Passed on", ""),
    BROKEN_RULE(
            Kind.STATUS, "RE", "BV", "Rejected: breaks a rule", "PEPPOL-EN16931-R003 - A buyer reference is missing"),
    WARNED(Kind.STATUS, "RE", "BW", "Rejected: with a warning", "PEPPOL-EN16931-R120 - The line total is unusual"),
    SYNTAX(Kind.STATUS, "RE", "SV", "Rejected: not readable", "The document does not follow its schema"),
    UNDELIVERABLE(Kind.STATUS, "RE", "FD", "Rejected: cannot be delivered", "The buyer’s system does not answer"),
    RECEIVED(Kind.RESPONSE, "AB", null, "Buyer: received", ""),
    IN_PROCESS(Kind.RESPONSE, "IP", null, "Buyer: in process", ""),
    QUESTION(Kind.RESPONSE, "UQ", "REF", "Buyer: asks", "Which order is this for?"),
    CONDITIONS(Kind.RESPONSE, "CA", "PRI", "Buyer: accepts with conditions", "The price is to be corrected next time"),
    REFUSED(Kind.RESPONSE, "RE", "QTY", "Buyer: refuses", "Three were delivered, ten are invoiced"),
    APPROVED(Kind.RESPONSE, "AP", null, "Buyer: approves", ""),
    PAID(Kind.RESPONSE, "PD", null, "Buyer: paid", "");

    /** Who speaks. */
    enum Kind {
        /** The access point: a message level status. */
        STATUS,
        /** The buyer: an invoice response. */
        RESPONSE
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String reason;
    private final String label;
    private final String text;

    BuyerAnswer(Kind kind, String code, @Nullable String reason, String label, String text) {
        this.kind = kind;
        this.code = code;
        this.reason = reason;
        this.label = label;
        this.text = text;
    }

    Kind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    /** Code of the reason; null where none is given. */
    @Nullable
    String reason() {
        return reason;
    }

    String text() {
        return text;
    }

    StandIn.Answer button() {
        return new StandIn.Answer(name().toLowerCase(Locale.ROOT), label);
    }

    static Optional<BuyerAnswer> of(StandIn.Answer answer) {
        return Arrays.stream(values())
                .filter(value -> value.button().key().equals(answer.key()))
                .findFirst();
    }
}
