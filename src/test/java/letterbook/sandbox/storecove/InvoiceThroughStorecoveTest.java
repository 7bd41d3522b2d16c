package letterbook.sandbox.storecove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.TestSeller;
import letterbook.base.CommunicationType;
import letterbook.channel.einvoice.EInvoiceTransport;
import letterbook.channel.einvoice.InvoiceExamples;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import letterbook.sandbox.SandboxMessages;
import letterbook.subject.Documents;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the event that is reported to the proof of delivery, over HTTP on all the way. */
@IntegrationTest
class InvoiceThroughStorecoveTest {
    @Autowired
    private SubmittedInvoices invoices;

    @Autowired
    private StorecoveCalls calls;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private TestSeller seller;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Documents documents;

    @Autowired
    private SandboxMessages messages;

    @Autowired
    private List<EInvoiceTransport> transports;

    @BeforeEach
    void tellTheSeller() {
        seller.tellAll();
    }

    @Test
    void anInvoiceArrivesWithTheProofOfItsDelivery() throws Exception {
        var customer = invoices.customerAt("60881119");
        var entry = invoices.report(customer, Scenario.INVOICE_ISSUED);

        invoices.settled(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(String.valueOf(invoices.columns(entry).get("text")))
                .startsWith("Delivered to the recipient’s access point POP000999");
        assertThat(invoices.columns(entry).get("provider")).isEqualTo("Peppol");
        assertThat(invoices.taken(entry)).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("0106:60881119");
            assertThat(message.reference()).isEqualTo(invoices.columns(entry).get("provider_ref"));
        });
        assertThat(calls.http(HttpRequest.newBuilder(calls.uri("/sandbox/api/messages?type=e_invoice&limit=500")))
                        .body())
                .contains(invoices.numberOf(entry), "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2");
    }

    @TestFactory
    Stream<DynamicTest> theOfficialExamplesGoOutByteForByte() {
        assumeFalse(
                InvoiceExamples.official().isEmpty(),
                "The official examples of Peppol BIS Billing 3 do not lie beside the project");
        return InvoiceExamples.official().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var ubl = Files.readAllBytes(file);
                    var customer = invoices.customerAt("60881119");
                    var number = customers.invoiceOf(customer);
                    documents.put(
                            SubjectType.INVOICE,
                            subjects.findInvoice(number).orElseThrow().id(),
                            "ubl.xml",
                            "application/xml",
                            ubl);
                    var entry = invoices.report(number, Scenario.INVOICE_ISSUED);
                    invoices.settled(entry, CommunicationStatus.SUCCESSFUL);
                    var message = messages.find(
                                    "Peppol",
                                    String.valueOf(invoices.columns(entry).get("provider_ref")))
                            .orElseThrow();
                    assertThat(messages.raw(message.id())).hasValue(ubl);
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "00000404, REJECTED,   PEPPOL_RECIPIENT_UNKNOWN,      0",
        "00000415, REJECTED,   PEPPOL_DOCUMENT_NOT_SUPPORTED, 0",
        "00000422, FAILED,     PEPPOL_VALIDATION_FAILED,      0",
        "00000503, SUCCESSFUL, ,                              1",
        "00000429, SUCCESSFUL, ,                              1",
        "00000500, SUCCESSFUL, ,                              1",
        "00000504, SUCCESSFUL, ,                              1",
        "1234,     FAILED,     PEPPOL_INVALID_ID,             0"
    })
    void whatGoesWrongAtStorecoveEndsAsItShould(
            String identifier, CommunicationStatus status, @Nullable String code, int taken) {
        var entry = invoices.report(invoices.customerAt(identifier), Scenario.INVOICE_ISSUED);

        invoices.settled(entry, status);

        assertThat(invoices.columns(entry).get("code")).isEqualTo(code);
        assertThat(invoices.taken(entry)).hasSize(taken);
    }

    @Test
    void aReminderIsNoInvoice() {
        var entry = invoices.report(invoices.customerAt("60881119"), Scenario.INVOICE_REMINDER);

        invoices.settled(entry, CommunicationStatus.FAILED);

        assertThat(invoices.columns(entry).get("code")).isEqualTo("EINVOICE_INVOICES_ONLY");
    }

    /** Its name at Storecove is not known here: only our key tells what the news is about. */
    @Test
    void newsFindsASubmissionWhoseAnswerWasLost() throws Exception {
        var entry = invoices.report(invoices.customerAt("00000500"), Scenario.INVOICE_ISSUED);

        invoices.settled(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(String.valueOf(invoices.columns(entry).get("provider_ref"))).startsWith("key ");
        assertThat(invoices.history(entry)).anyMatch(text -> text.contains("a try whose answer was lost"));
    }

    @Test
    void aNodeThatWasKilledAtAnyStepLosesAndDoublesNothing() {
        var transport = transports.stream()
                .filter(one -> one.name().equals("storecove"))
                .findFirst()
                .orElseThrow();
        var before = delivery();
        assertThat(transport.reconcile(before)).as("killed before the call").isInstanceOf(Outcome.Accepted.class);
        assertThat(takenBy(before)).isEqualTo(1);

        var after = delivery();
        transport.send(after);
        assertThat(transport.reconcile(after)).as("killed after the call").isInstanceOf(Outcome.Accepted.class);
        assertThat(transport.reconcile(after)).as("killed again").isInstanceOf(Outcome.Accepted.class);
        assertThat(takenBy(after)).isEqualTo(1);
    }

    private Delivery delivery() {
        var number = UUID.randomUUID().toString();
        var ubl = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><ID>" + number
                + "</ID></Invoice>";
        return new Delivery(
                UUID.randomUUID().getLeastSignificantBits() >>> 1,
                1,
                java.time.Instant.now(),
                null,
                "0106:60881119",
                number,
                "nl",
                new MessageContent(
                        null,
                        null,
                        "Invoice",
                        new MessageContent.Document(
                                "ubl.xml", "application/xml", ubl.getBytes(StandardCharsets.UTF_8))),
                List.of());
    }

    private long takenBy(Delivery delivery) {
        return messages.list(CommunicationType.E_INVOICE, 0, 500).stream()
                .filter(message -> message.subject().endsWith(delivery.receiverName()))
                .count();
    }
}
