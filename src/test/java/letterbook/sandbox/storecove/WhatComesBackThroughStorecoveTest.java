package letterbook.sandbox.storecove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestSeller;
import letterbook.channel.einvoice.storecove.StorecoveAccount;
import letterbook.communication.CommunicationStatus;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the network and the buyer say of an invoice that Storecove has. */
@IntegrationTest
class WhatComesBackThroughStorecoveTest {
    @Autowired
    private SubmittedInvoices invoices;

    @Autowired
    private StorecoveCalls calls;

    @Autowired
    private TestSeller seller;

    @Autowired
    private StorecoveAccount account;

    @BeforeEach
    void tellTheSeller() {
        seller.tellAll();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "delivered, response-re            | REJECTED   | PEPPOL_REFUSED_BY_BUYER",
                "response-re, delivered            | REJECTED   | PEPPOL_REFUSED_BY_BUYER",
                "response-re, response-re          | REJECTED   | PEPPOL_REFUSED_BY_BUYER",
                "delivered, delivered, response-re | REJECTED   | PEPPOL_REFUSED_BY_BUYER",
                "delivered, response-ap            | SUCCESSFUL | -",
                "response-ap, delivered            | SUCCESSFUL | -",
                "delivered, response-uq            | SUCCESSFUL | PEPPOL_BUYER_ASKS",
                "response-uq, delivered            | SUCCESSFUL | PEPPOL_BUYER_ASKS",
                "delivered, response-uq, response-ap | SUCCESSFUL | -",
                "delivered, mls-re                 | REJECTED   | PEPPOL_VALIDATION_REJECTED",
                "mls-re, delivered                 | REJECTED   | PEPPOL_VALIDATION_REJECTED"
            })
    void whatComesBackCountsInWhateverOrderItComes(String answers, CommunicationStatus status, @Nullable String code) {
        var entry = invoices.reportHeld();
        for (var answer : answers.split(", ")) {
            invoices.answer(entry, answer);
        }

        invoices.settled(entry, status);

        assertThat(invoices.columns(entry).get("code")).isEqualTo(code);
    }

    @Test
    void theBuyersReasonStandsWithARefusalAndTheBuyersQuestionInTheHistory() {
        var refused = invoices.reportHeld();
        invoices.answer(refused, "response-re");
        assertThat(String.valueOf(invoices.columns(refused).get("text")))
                .isEqualTo("Refused by the buyer: References are wrong (REF): Order 4711 is not known here;"
                        + " Issue a new invoice (NIN): Send a new invoice with the right order");

        var asked = invoices.reportHeld();
        invoices.answer(asked, "delivered");
        invoices.answer(asked, "response-uq");
        assertThat(invoices.columns(asked))
                .containsEntry("status", CommunicationStatus.SUCCESSFUL.code())
                .containsEntry("code", "PEPPOL_BUYER_ASKS");
        assertThat(invoices.history(asked))
                .anySatisfy(text ->
                        assertThat(text).contains("Provide information (PIN): To which order does this belong?"));
    }

    /** The first news, which names our key, taught us the guid. */
    @Test
    void laterNewsFindsASubmissionWhoseAnswerWasLostByItsGuidAlone() throws Exception {
        var entry = invoices.report(invoices.customerAt("00000500"), Scenario.INVOICE_ISSUED);
        invoices.settled(entry, CommunicationStatus.SUCCESSFUL);
        assertThat(String.valueOf(invoices.columns(entry).get("provider_ref"))).startsWith("key ");

        assertThat(calls.push(refusalOf(invoices.taken(entry).getFirst().reference()), account.webhookSecret()))
                .isEqualTo(204);

        invoices.settled(entry, CommunicationStatus.REJECTED);
        assertThat(invoices.columns(entry).get("code")).isEqualTo("PEPPOL_REFUSED_BY_BUYER");
    }

    @Test
    void newsOfAGuidThatNobodyKnowsWaitsUntilOurKeyComesWithIt() throws Exception {
        var entry = invoices.reportHeld();
        var guid = UUID.randomUUID();

        assertThat(calls.push(refusalOf(guid.toString()), account.webhookSecret()))
                .isEqualTo(204);
        assertThat(invoices.columns(entry)).containsEntry("status", CommunicationStatus.SENDING.code());

        assertThat(calls.push(
                        """
                        {"event": "started", "document_submission_guid": "%s", "idempotencyGuid": "%s"}""".formatted(guid, invoices.taken(entry).getFirst().notes()), account.webhookSecret()))
                .isEqualTo(204);
        invoices.settled(entry, CommunicationStatus.REJECTED);
    }

    private static String refusalOf(@Nullable String guid) {
        return """
                {"event": "received", "document_type": "invoice_response", "document_submission_guid": "%s",
                 "invoiceResponse": {"responseCode": "RE"}}""".formatted(guid);
    }

    @Test
    void thatSomethingWasDeliveredCountsOnlyWithTheProof() throws Exception {
        var entry = invoices.reportHeld();
        var body = """
                {"event": "succeeded", "document_submission_guid": "%s"}""".formatted(invoices.taken(entry).getFirst().reference());

        assertThat(calls.push(body, account.webhookSecret())).isEqualTo(204);

        assertThat(invoices.columns(entry).get("status")).isEqualTo(CommunicationStatus.SENDING.code());
        assertThat(invoices.history(entry)).anyMatch(text -> text.contains("the proof is still to come"));
    }

    @ParameterizedTest
    @CsvSource({
        "failed,          Certificate of the receiver has expired, FAILED,   PEPPOL_RECEIVER_CERTIFICATE",
        "failed,          Connection to the access point timed out, FAILED,  PEPPOL_ACCESS_POINT_UNAVAILABLE",
        "failed,          Participant is not registered,           REJECTED, PEPPOL_RECIPIENT_UNKNOWN",
        "no_action_taken, no_action_taken,                         REJECTED, PEPPOL_RECIPIENT_UNKNOWN"
    })
    void thatStorecoveGaveUpTellsWhy(String event, String details, CommunicationStatus status, String code)
            throws Exception {
        var entry = invoices.reportHeld();

        assertThat(calls.push(
                        """
                        {"event": "%s", "document_submission_guid": "%s", "details": "%s"}""".formatted(event, invoices.taken(entry).getFirst().reference(), details),
                        account.webhookSecret()))
                .isEqualTo(204);

        assertThat(invoices.columns(entry))
                .containsEntry("status", status.code())
                .containsEntry("code", code);
        assertThat(String.valueOf(invoices.columns(entry).get("text"))).endsWith(details);
    }
}
