package letterbook.crash;

import static letterbook.crash.Line.Cut.AFTER;
import static letterbook.crash.Line.Cut.AT_THE_ANSWER;
import static letterbook.crash.Line.Cut.BEFORE;
import static letterbook.crash.Line.Cut.LOST;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import letterbook.crash.Line.Call;
import letterbook.crash.Line.Cut;

/** A step at which the node is killed while it hands over one message. */
enum Stop {
    TEXT_NOT_HEARD(Carrier.TWILIO, "Twilio never got the message", Path.TEXT.cut(BEFORE)),
    TEXT_TAKEN(Carrier.TWILIO, "Found at Twilio", Path.TEXT.cut(AFTER)),
    TEXT_ANSWERED(Carrier.TWILIO, "", Path.TEXT.cut(AT_THE_ANSWER)),
    TEXT_LOST(Carrier.TWILIO, "Found at Twilio", Path.TEXT.cut(LOST)),

    LETTER_WITHOUT_PLACE(Carrier.PINGEN, "", Path.PLACE.cut(BEFORE)),
    LETTER_NOT_UPLOADED(Carrier.PINGEN, "", Path.UPLOAD.cut(BEFORE)),
    LETTER_UPLOADED(Carrier.PINGEN, "", Path.UPLOAD.cut(AFTER)),
    LETTER_NOT_MADE(Carrier.PINGEN, "", Path.LETTER.cut(BEFORE)),
    LETTER_MADE(Carrier.PINGEN, "", Path.LETTER.cut(AFTER)),
    LETTER_ANSWERED(Carrier.PINGEN, "", Path.LETTER.cut(AT_THE_ANSWER)),
    LETTER_MADE_AGAIN(Carrier.PINGEN, "", Path.LETTER.cut(LOST), Path.LETTER.cut(AFTER)),
    LETTER_ASKED_FOR(Carrier.PINGEN, "", Path.NEWS.cut(BEFORE)),
    LETTER_NOT_LET_GO(Carrier.PINGEN, "", Path.PRINT.cut(BEFORE)),
    LETTER_LET_GO(Carrier.PINGEN, "", Path.PRINT.cut(AFTER)),
    LETTER_LET_GO_ANSWERED(Carrier.PINGEN, "", Path.PRINT.cut(AT_THE_ANSWER)),
    LETTER_LET_GO_AGAIN(Carrier.PINGEN, "", Path.PRINT.cut(LOST), Path.PRINT.cut(AFTER)),

    SUBMISSION_LOOKED_UP(Carrier.STORECOVE, "", Path.RECEIVER.cut(BEFORE)),
    SUBMISSION_NOT_HEARD(Carrier.STORECOVE, "", Path.SUBMISSION.cut(BEFORE)),
    SUBMISSION_TAKEN(Carrier.STORECOVE, "", Path.SUBMISSION.cut(AFTER)),
    SUBMISSION_ANSWERED(Carrier.STORECOVE, "", Path.SUBMISSION.cut(AT_THE_ANSWER)),
    SUBMISSION_AGAIN(Carrier.STORECOVE, "", Path.SUBMISSION.cut(LOST), Path.SUBMISSION.cut(BEFORE)),

    DEPOSIT_WITHOUT_DIRECTORY(Carrier.CHORUS_PRO, "before it called Chorus Pro", Path.DIRECTORY.cut(BEFORE)),
    DEPOSIT_NOT_HEARD(Carrier.CHORUS_PRO, "does not show invoice", Path.DEPOSIT.cut(BEFORE)),
    DEPOSIT_TAKEN(Carrier.CHORUS_PRO, Stop.DEPOSIT_FOUND, Path.DEPOSIT.cut(AFTER)),
    DEPOSIT_ANSWERED(Carrier.CHORUS_PRO, "", Path.DEPOSIT.cut(AT_THE_ANSWER)),
    DEPOSIT_LOST(Carrier.CHORUS_PRO, Stop.DEPOSIT_FOUND, Path.DEPOSIT.cut(LOST)),

    MESSAGE_NOT_HEARD(Carrier.ACCESS_POINT, "signed for it", Path.MESSAGE.cut(BEFORE)),
    MESSAGE_TAKEN(Carrier.ACCESS_POINT, "from an earlier try", Path.MESSAGE.cut(AFTER)),
    MESSAGE_ANSWERED(Carrier.ACCESS_POINT, "", Path.MESSAGE.cut(AT_THE_ANSWER)),
    MESSAGE_AGAIN(Carrier.ACCESS_POINT, "from an earlier try", Path.MESSAGE.cut(LOST), Path.MESSAGE.cut(AFTER)),
    // the last, since its caller is the least patient
    MESSAGE_LOOKED_UP(Carrier.ACCESS_POINT, "", Path.METADATA.cut(BEFORE));

    /** By its invoice, or by the flow that it came in. Its answer never arrived, so that only a search can tell either. */
    private static final String DEPOSIT_FOUND = "Chorus Pro has it as invoice|Deposited at Chorus Pro as flow";

    private final Carrier carrier;
    private final String told;
    private final List<Call> calls;

    Stop(Carrier carrier, String told, Call... calls) {
        this.carrier = carrier;
        this.told = told;
        this.calls = List.of(calls);
    }

    static Stream<Stop> of(Carrier carrier) {
        return Arrays.stream(values()).filter(stop -> stop.carrier == carrier);
    }

    Carrier carrier() {
        return carrier;
    }

    /** Words in the history, a regular expression, that tell how the doubt was settled; empty where news may have been quicker, or there was none. */
    String told() {
        return told;
    }

    /** The calls that are cut on the way to it. */
    Call[] calls() {
        return calls.toArray(Call[]::new);
    }

    /** Calls that the adapters make. */
    enum Path {
        TEXT("POST", ".*/Messages\\.json"),
        PLACE("GET", ".*/file-upload"),
        UPLOAD("PUT", ".*/uploads/.*"),
        LETTER("POST", ".*/deliveries/letters"),
        NEWS("GET", ".*/deliveries/letters/[^/]+"),
        PRINT("PATCH", ".*/send"),
        RECEIVER("POST", ".*/discovery/receives"),
        SUBMISSION("POST", ".*/document_submissions"),
        DIRECTORY("POST", ".*/structures/v1/rechercher"),
        DEPOSIT("POST", ".*/deposer/flux"),
        METADATA("GET", ".*/peppol/smp/.*"),
        MESSAGE("POST", ".*/peppol/as4");

        private final String method;
        private final String address;

        Path(String method, String address) {
            this.method = method;
            this.address = address;
        }

        Call cut(Cut cut) {
            return new Call(method, address, cut);
        }
    }
}
