package letterbook.sandbox.pingen;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A word in an address that makes its letter go wrong on purpose. */
enum Trick {
    MOVED("moved", "the letter is posted and comes back: the addressee has moved, with the new address"),
    UNKNOWN("unknown", "the letter is posted and comes back: nobody knows the addressee"),
    DECEASED("deceased", "the letter is posted and comes back: the addressee has died"),
    NO_LETTERBOX("noletterbox", "the letter is posted and comes back: no letterbox has this name"),
    PRINT_CENTRE("printcentre", "the print centre refuses the letter"),
    INSPECTION("inspection", "the content of the letter is refused"),
    BLOCKED("blocked", "letters to this country are not sent"),
    NEEDS_ACTION("needsaction", "the letter is stopped until somebody acts"),
    NO_CREDIT("nocredit", "the letter waits for credit"),
    STRANGE("strange", "the letter gets a status that nobody knows"),
    SILENT("silent", "Pingen reports nothing by itself"),
    OUTAGE("outage", "Pingen answers the first call with 503"),
    BUSY("busy", "Pingen answers the first call with 429"),
    LOST_CREATE("lostcreate", "Pingen takes the letter, then drops the connection"),
    LOST_LONG("lostlong", "Pingen takes the letter, then drops three connections"),
    LOST_SEND("lostsend", "Pingen prints the letter, then drops the connection");

    private final String word;
    private final String meaning;

    Trick(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    static Optional<Trick> in(String address) {
        return Arrays.stream(values())
                .filter(trick -> Pattern.compile("\\b" + trick.word + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(address)
                        .find())
                .findFirst();
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }

    /** How many calls fail this way. */
    int times() {
        return this == LOST_LONG ? 3 : 1;
    }
}
