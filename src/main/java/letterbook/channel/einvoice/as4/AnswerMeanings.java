package letterbook.channel.einvoice.as4;

import java.util.stream.Collectors;
import letterbook.channel.einvoice.as4.As4Answer.As4Error;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Outcome;

/** Tells what came of an invoice, where that is known. */
final class AnswerMeanings {

    static final String UNREACHABLE = "PEPPOL_ACCESS_POINT_UNAVAILABLE";
    static final String KEYS = "AS4_KEYS";

    private AnswerMeanings() {}

    /** What a look-up without an access point means. */
    static Outcome without(Found found) {
        return switch (found) {
            case Found.At _ -> throw new IllegalArgumentException("An access point was found");
            case Found.Nobody _ -> rejected("PEPPOL_RECIPIENT_UNKNOWN", "The network does not know this receiver");
            case Found.NotThisKind _ ->
                rejected("PEPPOL_DOCUMENT_NOT_SUPPORTED", "The receiver takes no document of this kind over AS4");
            case Found.NoAnswer lost -> new Outcome.RetryLater("AS4_LOOKUP_UNAVAILABLE", lost.why(), null);
            case Found.Unusable odd -> failed("AS4_RECEIVER_ENTRY", odd.why());
        };
    }

    /**
     * What an answer means that leaves no doubt.
     *
     * @param ref under which the message is known
     */
    static Outcome of(As4Answer answer, String ref) {
        return switch (answer) {
            case As4Answer.Receipt _ -> new Outcome.Delivered(ref, "The receiver’s access point signed for it");
            case As4Answer.Refusal refusal -> refused(refusal, ref);
            case As4Answer.NotReached lost -> new Outcome.RetryLater(UNREACHABLE, lost.why(), null);
            case As4Answer.NotTrusted bad -> notTrusted(bad);
            case As4Answer.NotMade ours -> failed("AS4_NOT_MADE", ours.why());
            case As4Answer.Unheard _ -> throw new IllegalArgumentException("That leaves a doubt");
        };
    }

    private static Outcome refused(As4Answer.Refusal refusal, String ref) {
        var text = refusal.errors().stream().map(As4Error::toString).collect(Collectors.joining("; "));
        if (refusal.errors().stream().anyMatch(As4Error::isDuplicate)) {
            return new Outcome.Delivered(ref, "The receiver’s access point has it from an earlier try");
        }
        if (refusal.errors().stream().anyMatch(As4Error::isNotServiced)) {
            return rejected("AS4_NOT_SERVICED", text);
        }
        return refusal.errors().stream().anyMatch(As4Error::isPassing)
                ? new Outcome.RetryLater("AS4_ACCESS_POINT_TROUBLE", text, null)
                : failed("AS4_REFUSED", text);
    }

    /** What time may mend is tried again; nothing has left. */
    private static Outcome notTrusted(As4Answer.NotTrusted bad) {
        return switch (bad.flaw()) {
            case OUT_OF_DATE -> new Outcome.RetryLater("PEPPOL_RECEIVER_CERTIFICATE", bad.why(), null);
            case NOT_CHECKED -> new Outcome.RetryLater("AS4_RECEIVER_NOT_CHECKED", bad.why(), null);
            case FOREIGN -> failed("AS4_RECEIVER_CERTIFICATE", bad.why());
            case REVOKED -> failed("AS4_RECEIVER_REVOKED", bad.why());
        };
    }

    private static Outcome failed(String code, String text) {
        return new Outcome.Refused(CommunicationStatus.FAILED, code, text);
    }

    private static Outcome rejected(String code, String text) {
        return new Outcome.Refused(CommunicationStatus.REJECTED, code, text);
    }
}
