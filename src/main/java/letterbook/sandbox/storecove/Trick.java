package letterbook.sandbox.storecove;

import java.util.Optional;
import java.util.stream.Stream;

/** Receivers for which the stand-in fails: numbers of the Dutch trade register (scheme 0106) that nobody has. */
enum Trick {
    UNKNOWN("00000404", "is not registered on Peppol"),
    NO_INVOICES("00000415", "is on Peppol but takes no invoices"),
    INVALID("00000422", "makes Storecove refuse the invoice as invalid"),
    BUSY_ONCE("00000503", "is answered with 503 once, then taken"),
    TAKEN_THEN_BUSY("00000504", "is taken, but answered with 503"),
    TAKEN_THEN_DROPPED("00000500", "is taken, but the connection breaks before the answer"),
    TOO_MANY("00000429", "is answered with 429 once, then taken"),
    KEY_REFUSED("00000401", "is answered as if the API key were wrong"),
    NEVER_SENT("00000999", "is taken, but nothing more is heard until you say so here");

    private final String number;
    private final String effect;

    Trick(String number, String effect) {
        this.number = number;
        this.effect = effect;
    }

    String sentence() {
        return "Peppol ID 0106:" + number + " " + effect + ".";
    }

    static Optional<Trick> of(String identifier) {
        return Stream.of(values())
                .filter(trick -> trick.number.equals(identifier))
                .findFirst();
    }
}
