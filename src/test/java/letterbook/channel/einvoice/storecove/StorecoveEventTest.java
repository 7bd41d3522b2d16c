package letterbook.channel.einvoice.storecove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import letterbook.channel.einvoice.BuyerResponse;
import letterbook.channel.einvoice.storecove.StorecoveEvent.Kind;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.News;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class StorecoveEventTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"event\":\"succeeded\",\"document_submission_guid\":\"g-1\"} | DELIVERED | g-1",
                "{\"event_type\":\"success\",\"guid\":\"g-1\"} | DELIVERED | g-1",
                "{\"event\":{\"event\":\"failed\",\"documentSubmissionGuid\":\"g-1\"}} | FAILED | g-1",
                "{\"event\":\"no_action_taken\",\"guid\":\"g-1\"} | FAILED | g-1",
                "{\"event\":\"received\",\"document_type\":\"invoice_response\",\"forDocumentGuid\":\"g-1\",\"invoiceResponse\":{\"responseCode\":\"RE\"}} | INVOICE_RESPONSE | g-1",
                "{\"document_type\":\"message_level_status\",\"guid\":\"g-1\",\"response_code\":\"RE\"} | MESSAGE_LEVEL_STATUS | g-1",
                "{\"event\":\"started\",\"guid\":\"g-1\"} | OTHER | g-1",
                "{\"anything\":[1,2,{\"else\":null}]} | OTHER | -",
                "[] | OTHER | -"
            })
    void newsIsReadHoweverItIsWritten(String body, Kind kind, String guid) {
        var event = StorecoveEvent.of(JsonMapper.shared().readTree(body));

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.guid()).isEqualTo(guid);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"AB, -, -", "IP, -, -", "RE, REJECTED, PEPPOL_REFUSED_BY_BUYER"})
    void onlyARefusalOfTheBuyerTurnsAnInvoiceRed(String status, CommunicationStatus red, String code) {
        var news = BuyerResponse.toInvoice(status, List.of(new BuyerResponse.Clarification("REF", "Order 4711?")));

        assertThat(text(news)).contains("References are wrong (REF): Order 4711?");
        assertIs(news, red, code);
    }

    @ParameterizedTest
    @CsvSource({"AP", "PD"})
    void thatTheBuyerAgreesResolvesWhatWasAsked(String status) {
        assertThat(BuyerResponse.toInvoice(status, List.of())).isInstanceOf(News.Resolved.class);
    }

    @ParameterizedTest
    @CsvSource({"UQ", "CA"})
    void whatTheBuyerAsksIsATask(String status) {
        assertThat(BuyerResponse.toInvoice(status, List.of()))
                .isInstanceOfSatisfying(
                        News.Task.class,
                        task -> assertThat(new ErrorCatalogue().find(task.code()))
                                .isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "AP, -,  -, -",
                "AB, -,  -, -",
                "RE, SV, REJECTED, PEPPOL_VALIDATION_REJECTED",
                "RE, BV, REJECTED, PEPPOL_VALIDATION_REJECTED",
                "RE, FD, REJECTED, PEPPOL_NOT_DELIVERED",
                "RE, -,  REJECTED, PEPPOL_VALIDATION_REJECTED"
            })
    void whatTheAccessPointAnswers(String status, String reason, CommunicationStatus red, String code) {
        var reasons = reason == null
                ? List.<BuyerResponse.Clarification>of()
                : List.of(new BuyerResponse.Clarification(reason, null));

        assertIs(BuyerResponse.toMessage(status, reasons), red, code);
    }

    @Test
    void aCodeThatNobodyKnowsIsShownAsItIs() {
        assertThat(text(BuyerResponse.toInvoice("ZZ", List.of(new BuyerResponse.Clarification("QQQ", "what?")))))
                .isEqualTo("ZZ: code (QQQ): what?");
    }

    private static void assertIs(News news, CommunicationStatus red, String code) {
        if (red == null) {
            assertThat(news).isInstanceOf(News.Progress.class);
        } else {
            assertThat(news).isInstanceOfSatisfying(News.Failed.class, failed -> {
                assertThat(failed.status()).isEqualTo(red);
                assertThat(failed.code()).isEqualTo(code);
                assertThat(new ErrorCatalogue().find(code)).isPresent();
            });
        }
    }

    private static String text(News news) {
        return String.valueOf(news.text());
    }
}
