package letterbook.sandbox.storecove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.TestSeller;
import letterbook.base.CommunicationType;
import letterbook.channel.einvoice.EInvoiceTransport;
import letterbook.channel.einvoice.InvoiceExamples;
import letterbook.channel.einvoice.storecove.StorecoveAccount;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.MessageContent;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.CustomerExamples;
import letterbook.customer.Customers;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.customer.Preferences;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.StandIn;
import letterbook.subject.Documents;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import letterbook.template.Scenario;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** From the event that is reported to the proof of delivery and the buyer's answer, over HTTP on all the way. */
@IntegrationTest
class InvoiceThroughStorecoveTest {

    private static final String HELD = "00000999";

    @Autowired
    private Customers cards;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private TestSeller seller;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Documents documents;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SandboxMessages messages;

    @Autowired
    private StorecoveLife storecove;

    @Autowired
    private StorecoveQueue queue;

    @Autowired
    private StorecoveAccount account;

    @Autowired
    private List<EInvoiceTransport> transports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ScheduledAnnotationBeanPostProcessor scheduled;

    @LocalServerPort
    private int port;

    @BeforeEach
    void tellTheSeller() {
        seller.tellAll();
    }

    @Test
    void anInvoiceArrivesWithTheProofOfItsDelivery() throws Exception {
        var customer = customerAt("60881119");
        var entry = report(customer, Scenario.INVOICE_ISSUED);

        settled(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(String.valueOf(columns(entry).get("text")))
                .startsWith("Delivered to the recipient’s access point POP000999");
        assertThat(columns(entry).get("provider")).isEqualTo("Peppol");
        assertThat(taken(entry)).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("0106:60881119");
            assertThat(message.reference()).isEqualTo(columns(entry).get("provider_ref"));
        });
        assertThat(http(HttpRequest.newBuilder(uri("/sandbox/api/messages?type=e_invoice&limit=500")))
                        .body())
                .contains(numberOf(entry), "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2");
    }

    @TestFactory
    Stream<DynamicTest> theOfficialExamplesGoOutByteForByte() {
        assumeFalse(
                InvoiceExamples.official().isEmpty(),
                "The official examples of Peppol BIS Billing 3 do not lie beside the project");
        return InvoiceExamples.official().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var ubl = Files.readAllBytes(file);
                    var customer = customerAt("60881119");
                    var number = customers.invoiceOf(customer);
                    documents.put(
                            SubjectType.INVOICE,
                            subjects.findInvoice(number).orElseThrow().id(),
                            "ubl.xml",
                            "application/xml",
                            ubl);
                    var entry = report(number, Scenario.INVOICE_ISSUED);
                    settled(entry, CommunicationStatus.SUCCESSFUL);
                    var message = messages.find(
                                    "Peppol", String.valueOf(columns(entry).get("provider_ref")))
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
        var entry = report(customerAt(identifier), Scenario.INVOICE_ISSUED);

        settled(entry, status);

        assertThat(columns(entry).get("code")).isEqualTo(code);
        assertThat(taken(entry)).hasSize(taken);
    }

    @Test
    void aReminderIsNoInvoice() {
        var entry = report(customerAt("60881119"), Scenario.INVOICE_REMINDER);

        settled(entry, CommunicationStatus.FAILED);

        assertThat(columns(entry).get("code")).isEqualTo("EINVOICE_INVOICES_ONLY");
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
        var entry = reportHeld();
        for (var answer : answers.split(", ")) {
            storecove.answer(taken(entry).getFirst(), new StandIn.Answer(answer, ""));
        }

        settled(entry, status);

        assertThat(columns(entry).get("code")).isEqualTo(code);
    }

    @Test
    void theBuyersReasonStandsWithARefusalAndTheBuyersQuestionInTheHistory() {
        var refused = reportHeld();
        answer(refused, "response-re");
        assertThat(String.valueOf(columns(refused).get("text")))
                .isEqualTo("Refused by the buyer: References are wrong (REF): Order 4711 is not known here;"
                        + " Issue a new invoice (NIN): Send a new invoice with the right order");

        var asked = reportHeld();
        answer(asked, "delivered");
        answer(asked, "response-uq");
        assertThat(columns(asked))
                .containsEntry("status", CommunicationStatus.SUCCESSFUL.code())
                .containsEntry("code", "PEPPOL_BUYER_ASKS");
        assertThat(history(asked))
                .anySatisfy(text ->
                        assertThat(text).contains("Provide information (PIN): To which order does this belong?"));
    }

    @Test
    void newsCountsOnlyWithOurSecretAndOnlyOnce() throws Exception {
        var entry = reportHeld();
        var message = taken(entry).getFirst();
        var body = """
                {"event": "received", "document_type": "invoice_response", "document_submission_guid": "%s",
                 "invoiceResponse": {"responseCode": "AP"}}""".formatted(message.reference());

        assertThat(push(body, null)).isEqualTo(401);
        assertThat(push(body, "wrong")).isEqualTo(401);
        assertThat(push(body, "")).isEqualTo(401);
        assertThat(history(entry)).noneMatch(text -> text.contains("accepts the invoice"));

        assertThat(push(body, account.webhookSecret())).isEqualTo(204);
        assertThat(push(body, account.webhookSecret())).isEqualTo(204);
        assertThat(history(entry))
                .filteredOn(text -> text.contains("accepts the invoice"))
                .hasSize(1);
    }

    @Test
    void thatSomethingWasDeliveredCountsOnlyWithTheProof() throws Exception {
        var entry = reportHeld();
        var body = """
                {"event": "succeeded", "document_submission_guid": "%s"}""".formatted(taken(entry).getFirst().reference());

        assertThat(push(body, account.webhookSecret())).isEqualTo(204);

        assertThat(columns(entry).get("status")).isEqualTo(CommunicationStatus.SENDING.code());
        assertThat(history(entry)).anyMatch(text -> text.contains("the proof is still to come"));
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
        var entry = reportHeld();

        assertThat(push("""
                        {"event": "%s", "document_submission_guid": "%s", "details": "%s"}""".formatted(event, taken(entry).getFirst().reference(), details), account.webhookSecret()))
                .isEqualTo(204);

        assertThat(columns(entry)).containsEntry("status", status.code()).containsEntry("code", code);
        assertThat(String.valueOf(columns(entry).get("text"))).endsWith(details);
    }

    @Test
    void theSecretMayAlsoComeInAHeaderOfItsOwn() throws Exception {
        var request = HttpRequest.newBuilder(uri("/webhooks/storecove/events"))
                .header("Content-Type", "application/json")
                .header("X-Webhook-Secret", String.valueOf(account.webhookSecret()))
                .POST(HttpRequest.BodyPublishers.ofString("{\"ping\": \"" + UUID.randomUUID() + "\"}"));

        assertThat(http(request).statusCode()).isEqualTo(204);
    }

    /** Its name at Storecove is not known here: only our key tells what the news is about. */
    @Test
    void newsFindsASubmissionWhoseAnswerWasLost() throws Exception {
        var entry = report(customerAt("00000500"), Scenario.INVOICE_ISSUED);

        settled(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(String.valueOf(columns(entry).get("provider_ref"))).startsWith("key ");
        assertThat(history(entry)).anyMatch(text -> text.contains("a try whose answer was lost"));
    }

    @Test
    void newsThatNobodyUnderstandsIsKept() throws Exception {
        var body = "{\"what\": \"" + UUID.randomUUID() + "\"}";

        assertThat(push(body, account.webhookSecret())).isEqualTo(204);
        assertThat(push("no JSON " + UUID.randomUUID(), account.webhookSecret()))
                .isEqualTo(204);

        assertThat(jdbc.sql("select count(*) from receipt where raw = ?")
                        .param(body)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void newsIsFetchedWhereStorecoveCannotCall() {
        var entry = reportHeld();
        var message = taken(entry).getFirst();
        messages.move(message.id(), StorecoveShelf.HELD, StorecoveShelf.SENT);
        var news = queue.add(StorecoveLife.event(message, "document_submission", "succeeded"));

        scheduled.getScheduledTasks().stream()
                .filter(task -> task.toString().contains("StorecoveNews.pull"))
                .forEach(task -> task.getTask().getRunnable().run());

        settled(entry, CommunicationStatus.SUCCESSFUL);
        assertThat(jdbc.sql("select count(*) from sandbox_storecove_news where guid = ?")
                        .param(news.guid())
                        .query(Long.class)
                        .single())
                .isZero();
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

    @ParameterizedTest
    @CsvSource({"'', 401", "wrong, 401"})
    void aStrangersKeyIsRefused(String key, int status) throws Exception {
        assertThat(http(HttpRequest.newBuilder(uri(StorecoveSandbox.PATH + "/webhook_instances/"))
                                .header("Authorization", "Bearer " + key))
                        .statusCode())
                .isEqualTo(status);
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

    private Customer customerAt(String identifier) {
        return cards.put(
                        "C-" + UUID.randomUUID(),
                        CustomerExamples.aCompany("Van Dijk Installaties B.V.")
                                .with(new EInvoicing(EInvoiceNetwork.PEPPOL, "0106", identifier, null, null))
                                .with(new Preferences(
                                        ChannelPreference.E_INVOICE, ChannelPreference.E_INVOICE, null, null, null)))
                .customer();
    }

    private CommunicationEntry report(Customer customer, Scenario scenario) {
        return report(customers.invoiceOf(customer), scenario);
    }

    private CommunicationEntry report(String number, Scenario scenario) {
        return acceptance.accept(
                new CommunicationRequest(scenario, number, Map.of(), Urgency.INTERACTIVE), Actor.workflow("billing"));
    }

    /** An invoice that Storecove has and says nothing more about. */
    private CommunicationEntry reportHeld() {
        var entry = report(customerAt(HELD), Scenario.INVOICE_ISSUED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ledger.find(entry.id()).orElseThrow().awaitsReceipt());
        return entry;
    }

    private void answer(CommunicationEntry entry, String answer) {
        storecove.answer(taken(entry).getFirst(), new StandIn.Answer(answer, ""));
    }

    private List<SandboxMessage> taken(CommunicationEntry entry) {
        var number = numberOf(entry);
        return messages.list(CommunicationType.E_INVOICE, 0, 500).stream()
                .filter(message -> message.subject().endsWith(number))
                .toList();
    }

    private void settled(CommunicationEntry entry, CommunicationStatus status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(columns(entry)).containsEntry("status", status.code()));
    }

    private String numberOf(CommunicationEntry entry) {
        return String.valueOf(columns(entry).get("subject_number"));
    }

    private Map<String, Object> columns(CommunicationEntry entry) {
        return jdbc.sql(
                        "select cast(status as signed int) as status, code, text, provider, provider_ref, subject_number"
                                + " from communication where id = ?")
                .param(entry.id())
                .query((row, number) -> {
                    var columns = new java.util.HashMap<String, Object>();
                    columns.put("status", row.getInt("status"));
                    for (var name : List.of("code", "text", "provider", "provider_ref", "subject_number")) {
                        columns.put(name, row.getString(name));
                    }
                    return columns;
                })
                .single();
    }

    private List<String> history(CommunicationEntry entry) {
        return jdbc
                .sql("select text from communication_history where communication_id = ? order by id")
                .param(entry.id())
                .query(String.class)
                .list()
                .stream()
                .map(text -> Optional.ofNullable(text).orElse(""))
                .toList();
    }

    private int push(String body, @Nullable String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/webhooks/storecove/events"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(("storecove:" + secret).getBytes(StandardCharsets.UTF_8)));
        }
        return http(request).statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> http(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
