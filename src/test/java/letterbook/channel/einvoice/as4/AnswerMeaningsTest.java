package letterbook.channel.einvoice.as4;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.phase4.model.error.EEbmsError;
import java.util.List;
import java.util.Map;
import letterbook.channel.einvoice.as4.As4Answer.As4Error;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerMeaningsTest {

    private static final Map<String, String> PASSING = Map.of(
            "EBMS:0005", "RetryLater AS4_ACCESS_POINT_TROUBLE",
            "EBMS:0202", "RetryLater AS4_ACCESS_POINT_TROUBLE");

    private final ErrorCatalogue catalogue = new ErrorCatalogue();

    @ParameterizedTest
    @EnumSource(EEbmsError.class)
    void everyErrorOfEbmsHasItsMeaning(EEbmsError error) {
        var outcome = AnswerMeanings.of(
                new As4Answer.Refusal(List.of(new As4Error(error.getErrorCode(), error.getShortDescription()))), "ref");

        assertThat(inShort(outcome)).isEqualTo(PASSING.getOrDefault(error.getErrorCode(), "FAILED AS4_REFUSED"));
        assertThat(outcome.text()).contains(error.getErrorCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Message with ID 'x@y' was already handled (this is a duplicate) | Delivered",
                "Duplicate message | Delivered",
                "Duplicate invoice number 4711 | FAILED AS4_REFUSED",
                "PEPPOL:NOT_SERVICED | REJECTED AS4_NOT_SERVICED",
                "Something else | FAILED AS4_REFUSED"
            })
    void otherErrorsAreToldApartByTheirWords(String text, String outcome) {
        assertThat(inShort(AnswerMeanings.of(new As4Answer.Refusal(List.of(As4Error.other(text))), "ref")))
                .isEqualTo(outcome);
    }

    @Test
    void ofSeveralErrorsThatWhichSettlesMostCounts() {
        var duplicate = As4Error.other("Message was already handled (duplicate)");
        var trouble = new As4Error("EBMS:0202", "Not passed on");
        var rule = new As4Error("EBMS:0103", "Policy");

        assertThat(inShort(AnswerMeanings.of(new As4Answer.Refusal(List.of(trouble, duplicate)), "ref")))
                .isEqualTo("Delivered");
        assertThat(inShort(AnswerMeanings.of(new As4Answer.Refusal(List.of(rule, trouble)), "ref")))
                .isEqualTo("RetryLater AS4_ACCESS_POINT_TROUBLE");
    }

    @ParameterizedTest
    @CsvSource({
        "OUT_OF_DATE, RetryLater PEPPOL_RECEIVER_CERTIFICATE",
        "FOREIGN, FAILED AS4_RECEIVER_CERTIFICATE",
        "REVOKED, FAILED AS4_RECEIVER_REVOKED",
        "NOT_CHECKED, RetryLater AS4_RECEIVER_NOT_CHECKED"
    })
    void everyFlawOfACertificateHasItsMeaning(As4Answer.Flaw flaw, String outcome) {
        assertThat(inShort(AnswerMeanings.of(new As4Answer.NotTrusted(flaw, "why"), "ref")))
                .isEqualTo(outcome);
    }

    @Test
    void everyOtherAnswerHasItsMeaning() {
        assertThat(inShort(AnswerMeanings.of(new As4Answer.Receipt(), "ref"))).isEqualTo("Delivered");
        assertThat(inShort(AnswerMeanings.of(new As4Answer.NotReached("why"), "ref")))
                .isEqualTo("RetryLater PEPPOL_ACCESS_POINT_UNAVAILABLE");
        assertThat(inShort(AnswerMeanings.of(new As4Answer.NotMade("why"), "ref")))
                .isEqualTo("FAILED AS4_NOT_MADE");
        assertThat(inShort(AnswerMeanings.without(new Found.Nobody()))).isEqualTo("REJECTED PEPPOL_RECIPIENT_UNKNOWN");
        assertThat(inShort(AnswerMeanings.without(new Found.NotThisKind())))
                .isEqualTo("REJECTED PEPPOL_DOCUMENT_NOT_SUPPORTED");
        assertThat(inShort(AnswerMeanings.without(new Found.NoAnswer("why"))))
                .isEqualTo("RetryLater AS4_LOOKUP_UNAVAILABLE");
        assertThat(inShort(AnswerMeanings.without(new Found.Unusable("why")))).isEqualTo("FAILED AS4_RECEIVER_ENTRY");
    }

    private String inShort(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> "Delivered";
            case Outcome.RetryLater later -> "RetryLater " + explained(later.code());
            case Outcome.Refused refused -> refused.status() + " " + explained(refused.code());
            default -> throw new AssertionError(outcome);
        };
    }

    private String explained(String code) {
        assertThat(catalogue.find(code).orElseThrow().words()).containsKeys("en", "nl", "de", "fr");
        return code;
    }
}
