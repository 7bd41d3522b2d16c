package letterbook.sandbox.peppol;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import letterbook.channel.einvoice.as4.As4Answer.As4Error;

/** How the buyers' side treats certain receivers: those whose number is {@code 00000} and the trick's three digits. */
enum BuyerTrick {
    NOT_REGISTERED("404", "is not known to the network"),
    NO_INVOICES("415", "is known, and takes no invoices"),
    BAD_CERTIFICATE("495", "has an access point that nobody vouches for"),
    DOWN("503", "has an access point that cannot be reached"),
    NOT_SERVICED("403", "is refused by the access point"),
    DUPLICATE("409", "has an access point that knows every message already"),
    SILENT("204", "has an access point that takes a message and answers nothing, once"),
    DROPPED("444", "has an access point that takes a message and drops the connection, once"),
    CUT_OFF("504", "has an access point that drops the connection before it takes the message, once"),
    NEVER_HEARD("408", "has an access point that drops every connection"),
    REFUSED("400", "is refused with EBMS:0004: a fault of the message"),
    NOT_DECRYPTED("102", "is refused with EBMS:0102: the message cannot be decrypted"),
    AGAINST_THE_RULES("103", "is refused with EBMS:0103: a rule of the network is broken"),
    NOT_CONNECTED("005", "is refused with EBMS:0005: what lies behind the access point cannot be reached"),
    NOT_DELIVERED("202", "is refused with EBMS:0202: the message could not be passed on");

    private static final Pattern NUMBER = Pattern.compile("\\d{4}:0{5,}(\\d{3})");

    private final String digits;
    private final String meaning;

    BuyerTrick(String digits, String meaning) {
        this.digits = digits;
        this.meaning = meaning;
    }

    /** For a person who tries it out. */
    String told() {
        return "A customer with the Peppol ID 0106:00000" + digits + " " + meaning + ".";
    }

    /** For those that are refused with the error of ebMS whose number their digits are. */
    As4Error error() {
        return new As4Error("EBMS:0" + digits, meaning);
    }

    /** @param participant {@code 0106:00000404} */
    static Optional<BuyerTrick> of(String participant) {
        var number = NUMBER.matcher(participant);
        return number.matches()
                ? Arrays.stream(values())
                        .filter(trick -> trick.digits.equals(number.group(1)))
                        .findFirst()
                : Optional.empty();
    }
}
