package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.base.PostalAddress;
import letterbook.base.TextId;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.Customers;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.StandIn;
import letterbook.subject.Documents;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import letterbook.template.LetterExamples;
import letterbook.template.Scenario;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters from the event to the letterbox and back, through the stand-in over HTTP. */
@IntegrationTest
class LetterThroughThePipelineTest {

    /** All that a person may let Pingen say. */
    private static final Map<String, List<String>> OFFERED = Map.of(
            "accepted", List.of("sent", "rejected"),
            "sent", List.of("moved", "unknown"),
            "awaiting_credits", List.of("topped-up"));

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Customers customers;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Documents documents;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private SandboxMessages messages;

    @Autowired
    @Qualifier("pingenStandIn")
    private StandIn pingen;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    record Line(
            String to,
            int attempt,
            @Nullable String code,
            @Nullable String text) {}

    /** Other tests, and other lists of what is paused, find Pingen open. */
    @BeforeEach
    @AfterEach
    void openPingen() {
        jdbc.sql("delete from provider_pause where provider = 'Pingen'").update();
    }

    @Test
    void aLetterIsMadeCheckedPrintedAndPosted() throws Exception {
        var entry = send("Utrecht", Map.of("invoice.pdf", LetterExamples.paper(PDRectangle.A4, 2)));

        awaitStatus(entry, CommunicationStatus.SUCCESSFUL);
        assertThat(history(entry))
                .extracting(Line::to, Line::text)
                .contains(
                        tuple("SENDING", "Pingen checks the letter"),
                        tuple("SUCCESSFUL", "Given to the postal service (Printcenter)"));
        var letters = lettersOf(entry);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("Van Dijk " + mark + ", Kerkstraat 1, 3511 LX Utrecht");
            assertThat(letter.text()).contains("Factuur", "Page 1", "Page 2");
        });
        try (var paper = Loader.loadPDF(messages.raw(letters.getFirst().id()).orElseThrow())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(ledger.content(entry.id()).orElseThrow().document())
                .satisfies(document -> assertThat(document.mediaType()).isEqualTo("application/pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "Moved, POST_UNDELIVERABLE_MOVED, Pingen suggests another address.",
        "Unknown, POST_UNDELIVERABLE_UNKNOWN, could not be determined",
        "Deceased, POST_UNDELIVERABLE_DECEASED, deceased",
        "Noletterbox, POST_UNDELIVERABLE_NO_LETTERBOX, letterbox",
        "Needsaction, POST_CHANGE_ADDRESS_POSITION, position"
    })
    void aLetterThatComesBackIsFailed(String city, String code, String words) {
        var entry = send(city, Map.of());

        awaitStatus(entry, CommunicationStatus.FAILED);
        assertThat(history(entry).getLast()).satisfies(line -> {
            assertThat(line.code()).isEqualTo(code);
            assertThat(line.text()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Printcentre, POST_REJECTED_FROM_PRINTCENTER",
        "Inspection, POST_CONTENT_FAILED_INSPECTION",
        "Blocked, POST_SHIPPING_COUNTRY_BLOCKED"
    })
    void aLetterThatIsRefusedIsRejected(String city, String code) {
        var entry = send(city, Map.of());

        awaitStatus(entry, CommunicationStatus.REJECTED);
        assertThat(history(entry).getLast().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Outage, POST_UNAVAILABLE", "Busy, POST_RATE_LIMIT"})
    void aProviderThatCannotNowIsAskedAgain(String city, String code) {
        var entry = send(city, Map.of());

        awaitStatus(entry, CommunicationStatus.SUCCESSFUL);
        assertThat(history(entry)).extracting(Line::code).contains(code);
        assertThat(lettersOf(entry)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Lostcreate", "Lostlong", "Lostsend"})
    void aLostAnswerNeverMakesASecondLetter(String city) {
        var entry = send(city, Map.of());

        awaitStatus(entry, CommunicationStatus.SUCCESSFUL);
        assertThat(lettersOf(entry)).hasSize(1);
    }

    @Test
    void aStatusThatNobodyKnowsSettlesNothing() {
        var entry = send("Strange", Map.of());

        awaitStatus(entry, CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void pingensOwnSwitchesWork() {
        var unprintable = send("Utrecht", Map.of(), "_simulate_unprintable");
        var undeliverable = send("Utrecht", Map.of(), "_simulate_undeliverable");

        awaitStatus(unprintable, CommunicationStatus.FAILED);
        awaitStatus(undeliverable, CommunicationStatus.FAILED);
        assertThat(history(unprintable).getLast().code()).isEqualTo("POST_UNPRINTABLE");
        assertThat(history(undeliverable).getLast().code()).isEqualTo("POST_UNDELIVERABLE_UNKNOWN");
    }

    @Test
    void aLetterWithoutCreditPausesPingenForTheAdministrator() {
        var entry = send("Nocredit", Map.of());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("select code from provider_pause where provider = 'Pingen'")
                                .query(String.class)
                                .optional())
                        .contains("POST_WAITING_FOR_FUNDS"));
        assertThat(status(entry)).isEqualTo(CommunicationStatus.SENDING);
        assertThat(history(entry)).extracting(Line::text).contains("Pingen: Not enough credits");

        var letter = lettersOf(entry).getFirst();
        pingen.answer(letter, pingen.answers(letter).getFirst());

        awaitStatus(entry, CommunicationStatus.SUCCESSFUL);
    }

    /** What the stand-in offers to say, by the state in which it offers it. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Utrecht,  _simulate_cancellable, accepted,         sent,      SUCCESSFUL, -
            Utrecht,  _simulate_cancellable, accepted,         rejected,  REJECTED,   POST_REJECTED_FROM_PRINTCENTER
            Utrecht,  '',                    sent,             moved,     FAILED,     POST_UNDELIVERABLE_MOVED
            Utrecht,  '',                    sent,             unknown,   FAILED,     POST_UNDELIVERABLE_UNKNOWN
            Nocredit, '',                    awaiting_credits, topped-up, SUCCESSFUL, -
            """)
    void everyAnswerOfPingenCounts(
            String city, String ending, String state, String key, CommunicationStatus status, @Nullable String code) {
        var entry = send(city, Map.of(), ending);
        var letter = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> lettersOf(entry).stream()
                                .filter(one -> state.equals(one.state()))
                                .toList(),
                        letters -> letters.size() == 1)
                .getFirst();
        var offered = pingen.answers(letter);
        assertThat(offered).extracting(StandIn.Answer::key).isEqualTo(OFFERED.get(state));

        pingen.answer(
                letter,
                offered.stream()
                        .filter(answer -> answer.key().equals(key))
                        .findFirst()
                        .orElseThrow());

        awaitStatus(entry, status);
        assertThat(history(entry).getLast().code()).isEqualTo(code);
    }

    @Test
    void aLetterThatCameBackHasNothingMoreToSay() {
        var entry = send("Deceased", Map.of());

        awaitStatus(entry, CommunicationStatus.FAILED);

        assertThat(pingen.answers(lettersOf(entry).getFirst())).isEmpty();
    }

    @Test
    void paperThatCannotBePrintedFailsBeforeItIsUploaded() {
        var entry = send("Utrecht", Map.of("invoice.pdf", LetterExamples.paper(PDRectangle.LETTER, 1)));

        awaitStatus(entry, CommunicationStatus.FAILED);
        assertThat(history(entry).getLast())
                .isEqualTo(
                        new Line("FAILED", 0, "POST_FILE_NOT_A4_PORTRAIT", "Page 2 is 216 × 279 mm, not 210 × 297 mm"));
        assertThat(lettersOf(entry)).isEmpty();
    }

    @Test
    void anAddressThatIsNotCompleteFails() {
        var customer = customer(new PostalAddress("Kerkstraat", "1", null, null, "Utrecht", "NL"));

        var entry = send(customer, Map.of(), "");

        awaitStatus(entry, CommunicationStatus.FAILED);
        assertThat(history(entry).getLast().code()).isEqualTo("INVALID_ADDRESS");
    }

    private CommunicationEntry send(String city, Map<String, byte[]> papers) {
        return send(city, papers, "");
    }

    private CommunicationEntry send(String city, Map<String, byte[]> papers, String ending) {
        return send(customer(new PostalAddress("Kerkstraat", "1", null, "3511 LX", city, "NL")), papers, ending);
    }

    private Customer customer(PostalAddress address) {
        return customers
                .put(
                        "C-" + UUID.randomUUID(),
                        new CustomerDetails(
                                "Van Dijk " + mark,
                                CustomerKind.COMPANY,
                                "nl",
                                null,
                                null,
                                address,
                                PaymentMethod.TRANSFER,
                                null,
                                new Preferences(null, null, null, ChannelPreference.POST, null)))
                .customer();
    }

    private CommunicationEntry send(Customer customer, Map<String, byte[]> papers, String ending) {
        var number = "P" + UUID.randomUUID() + ending;
        subjects.putInvoice(
                number,
                new InvoiceDetails(
                        customer.id(),
                        null,
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 1),
                        new BigDecimal("121.00"),
                        "EUR"));
        var invoice = subjects.findInvoices(List.of(number)).getFirst();
        papers.forEach(
                (name, bytes) -> documents.put(SubjectType.INVOICE, invoice.id(), name, "application/pdf", bytes));
        return acceptance.accept(
                new CommunicationRequest(Scenario.INVOICE_ISSUED, number, Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("billing"));
    }

    private void awaitStatus(CommunicationEntry entry, CommunicationStatus wanted) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(status(entry))
                        .as(() -> String.valueOf(history(entry)))
                        .isEqualTo(wanted));
    }

    private CommunicationStatus status(CommunicationEntry entry) {
        return ledger.find(entry.id()).orElseThrow().status();
    }

    private List<SandboxMessage> lettersOf(CommunicationEntry entry) {
        return jdbc
                .sql("select id from sandbox_message where provider = 'Pingen' and subject like ?")
                .param("c" + TextId.of(entry.id()) + "-a%")
                .query((row, number) -> row.getLong("id"))
                .list()
                .stream()
                .map(id -> messages.find(id).orElseThrow())
                .toList();
    }

    private List<Line> history(CommunicationEntry entry) {
        return jdbc.sql("select to_status, attempt, code, text from communication_history"
                        + " where communication_id = ? order by id")
                .param(entry.id())
                .query((row, number) -> new Line(
                        CommunicationStatus.ofCode(row.getInt("to_status")).name(),
                        row.getInt("attempt"),
                        row.getString("code"),
                        row.getString("text")))
                .list();
    }
}
