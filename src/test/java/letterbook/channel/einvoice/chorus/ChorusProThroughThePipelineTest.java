package letterbook.channel.einvoice.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestSeller;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customers;
import letterbook.customer.Preferences;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.StandIn;
import letterbook.subject.Documents;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import letterbook.template.Scenario;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the report of an invoice to the buyer's last word, over the stand-in of Chorus Pro. */
@IntegrationTest
class ChorusProThroughThePipelineTest {

    private static final String CHORUS_PRO = "Chorus Pro";

    /** All that a person may let the portal say. */
    private static final Map<String, List<String>> OFFERED = Map.of(
            "IN_ETAT_INCONNU", List.of("integrated", "rejected_flow", "unreadable_flow"),
            "DEPOSEE", List.of("made_available", "suspended", "rejected_by_buyer", "paid"),
            "MISE_A_DISPOSITION", List.of("suspended", "rejected_by_buyer", "paid"),
            "SUSPENDUE", List.of("completed", "rejected_by_buyer"));

    private final String number = "F-" + UUID.randomUUID().toString().substring(0, 18);

    @Autowired
    private Customers customers;

    @Autowired
    private TestSeller seller;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Documents documents;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private SandboxMessages messages;

    @Autowired
    private List<StandIn> standIns;

    @Autowired
    private JdbcClient jdbc;

    /** An invoice that tells no VAT number of its seller is not valid. */
    @BeforeEach
    void theSellerHasAVatNumber() {
        seller.tellAll();
    }

    /** What no test looks at any more is not asked for again and again. */
    @AfterEach
    void watchNoMore() {
        jdbc.sql("update chorus_deposit set look_at = null").update();
    }

    @Test
    void anInvoiceReachesTheBuyerAsFacturX() {
        var entry = report(InvoicesToTheState.SIRET, "SERVICE-1");

        awaitStatus(entry, CommunicationStatus.SUCCESSFUL);

        var message = message();
        assertThat(message.text()).contains(number, InvoicesToTheState.SIRET, "121.00", "SERVICE-1");
        assertThat(messages.raw(message.id()).orElseThrow()).startsWith("%PDF".getBytes());
        awaitHistory(entry, "Made available to the buyer");
        assertThat(history(entry).getFirst()).contains("GENERATING");
        assertThat(historyTexts(entry)).anyMatch(text -> text.startsWith("Deposited at Chorus Pro as flow CPP"));
    }

    @Test
    void anInvoiceThatCameAsUblIsDepositedByteForByte() {
        var ubl = InvoicesToTheState.document(InvoicesToTheState.reported(number, "121.00"), "fr")
                .ubl();
        var customer = customer(InvoicesToTheState.SIRET, "SERVICE-1");
        var invoice = invoice(customer);
        documents.put(SubjectType.INVOICE, invoice, "ubl.xml", "application/xml", ubl);

        awaitStatus(report(), CommunicationStatus.SUCCESSFUL);

        assertThat(messages.raw(message().id())).contains(ubl);
    }

    @Test
    void anInvoiceThatTheBuyerRefusesLaterIsRejected() {
        var entry = report(InvoicesToTheState.SIRET, "REJETEE");

        awaitStatus(entry, CommunicationStatus.REJECTED);

        assertThat(code(entry)).isEqualTo("CHORUS_REFUSED_BY_BUYER");
        assertThat(historyTexts(entry)).contains("Refused by the buyer: Prestation non conforme");
        assertThat(history(entry)).anyMatch(line -> line.startsWith("SENDING SUCCESSFUL"));
        assertThat(watched(entry)).isFalse();
    }

    @Test
    void aSuspendedInvoiceIsSomethingToDoUntilItIsCompleted() {
        var entry = report(InvoicesToTheState.SIRET, "SUSPENDUE");

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> "CHORUS_SUSPENDED".equals(code(entry)));
        assertThat(status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(historyTexts(entry)).contains("Suspended by the buyer: Bon de commande manquant");

        answer("completed");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> code(entry) == null);
        assertThat(status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        awaitHistory(entry, "Completed with the documents that the buyer asked for");
    }

    /** What the stand-in offers to say, by the state in which it offers it. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            INCONNU   | IN_ETAT_INCONNU    | integrated        | SUCCESSFUL | -                       | Deposited at Chorus Pro
            INCONNU   | IN_ETAT_INCONNU    | rejected_flow     | REJECTED   | CHORUS_SIRET_UNKNOWN    | SIRET destinataire inconnu ou inactif
            INCONNU   | IN_ETAT_INCONNU    | unreadable_flow   | FAILED     | CHORUS_FORMAT           | Le flux est irrecevable : erreur de validation XSD
            INCONNU   | DEPOSEE            | made_available    | SUCCESSFUL | -                       | Made available to the buyer
            INCONNU   | DEPOSEE            | suspended         | SUCCESSFUL | CHORUS_SUSPENDED        | Suspended by the buyer: Bon de commande manquant
            INCONNU   | DEPOSEE            | rejected_by_buyer | REJECTED   | CHORUS_REFUSED_BY_BUYER | Refused by the buyer: Prestation non conforme
            INCONNU   | DEPOSEE            | paid              | SUCCESSFUL | -                       | The buyer put it into payment
            SERVICE-1 | MISE_A_DISPOSITION | suspended         | SUCCESSFUL | CHORUS_SUSPENDED        | Suspended by the buyer: Bon de commande manquant
            SERVICE-1 | MISE_A_DISPOSITION | rejected_by_buyer | REJECTED   | CHORUS_REFUSED_BY_BUYER | Refused by the buyer: Prestation non conforme
            SERVICE-1 | MISE_A_DISPOSITION | paid              | SUCCESSFUL | -                       | The buyer put it into payment
            SUSPENDUE | SUSPENDUE          | completed         | SUCCESSFUL | -                       | Completed with the documents that the buyer asked for
            SUSPENDUE | SUSPENDUE          | rejected_by_buyer | REJECTED   | CHORUS_REFUSED_BY_BUYER | Refused by the buyer: Prestation non conforme
            """)
    void everyAnswerOfThePortalCounts(
            String service, String state, String key, CommunicationStatus status, @Nullable String code, String text) {
        var entry = report(InvoicesToTheState.SIRET, service);
        if (state.equals("DEPOSEE")) {
            awaitState("IN_ETAT_INCONNU");
            answer("integrated");
        }
        awaitState(state);
        assertThat(offered()).isEqualTo(OFFERED.get(state));

        answer(key);

        awaitHistory(entry, text);
        awaitStatus(entry, status);
        assertThat(code(entry)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"REJET-IBAN, IN_REJETE", "PARTIEL, IN_INTEGRE_PARTIEL", "REJETEE, REJETEE", "PAYEE, MISE_EN_PAIEMENT"})
    void afterItsLastWordThePortalHasNoneLeft(String service, String state) {
        report(InvoicesToTheState.SIRET, service);

        awaitState(state);

        assertThat(offered()).isEmpty();
    }

    @Test
    void aPaidInvoiceIsWatchedNoLonger() {
        var entry = report(InvoicesToTheState.SIRET, "PAYEE");

        awaitHistory(entry, "The buyer put it into payment");

        assertThat(status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        Awaitility.await().until(() -> !watched(entry));
    }

    @Test
    void aFlowThatIsRefusedRejectsTheInvoice() {
        var entry = report(InvoicesToTheState.SIRET, "REJET-SIRET");

        awaitStatus(entry, CommunicationStatus.REJECTED);

        assertThat(code(entry)).isEqualTo("CHORUS_SIRET_UNKNOWN");
    }

    @Test
    void anInvoiceWhoseAnswerIsLostArrivesOnce() {
        var entry = report(InvoicesToTheState.SIRET, "DROP");

        awaitStatus(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anInvoiceThatNeverArrivedIsDepositedAgain() {
        var entry = report(InvoicesToTheState.SIRET, "VANISH");

        awaitStatus(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aCustomerWithoutAValidSiretGetsAFailedEntry() {
        var entry = report("11000000100014", "SERVICE-1");

        awaitStatus(entry, CommunicationStatus.FAILED);

        assertThat(code(entry)).isEqualTo("INVALID_SIRET");
        assertThat(count()).isZero();
    }

    @Test
    void aServiceCodeThatIsDemandedIsMissedBeforeTheDeposit() {
        var entry = report("90000000100017", null);

        awaitStatus(entry, CommunicationStatus.FAILED);

        assertThat(code(entry)).isEqualTo("MISSING_SERVICE_CODE");
        assertThat(count()).isZero();
    }

    private CommunicationEntry report(String siret, @Nullable String serviceCode) {
        invoice(customer(siret, serviceCode));
        return report();
    }

    private long customer(String siret, @Nullable String serviceCode) {
        var details = InvoicesToTheState.ministry(siret, serviceCode, null);
        return customers
                .put(
                        "C-" + UUID.randomUUID(),
                        details.with(new Preferences(ChannelPreference.E_INVOICE, null, null, null, null)))
                .customer()
                .id();
    }

    private long invoice(long customer) {
        return subjects.putInvoice(
                        number,
                        new InvoiceDetails(
                                customer,
                                null,
                                LocalDate.of(2026, 11, 23),
                                LocalDate.of(2026, 12, 23),
                                new BigDecimal("121.00"),
                                "EUR"))
                .subject()
                .id();
    }

    private CommunicationEntry report() {
        return acceptance.accept(
                new CommunicationRequest(Scenario.INVOICE_ISSUED, number, Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("billing"));
    }

    private StandIn portal() {
        return standIns.stream()
                .filter(one -> one.provider().equals(CHORUS_PRO))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered() {
        return portal().answers(message()).stream().map(StandIn.Answer::key).toList();
    }

    /** The portal shows it. */
    private void awaitState(String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> count() == 0 ? "" : message().state(), state::equals);
    }

    private void answer(String key) {
        var message = message();
        portal().answer(
                        message,
                        portal().answers(message).stream()
                                .filter(answer -> answer.key().equals(key))
                                .findFirst()
                                .orElseThrow());
    }

    private SandboxMessage message() {
        var reference = jdbc.sql("select reference from sandbox_message where provider = ? and subject = ?")
                .params(CHORUS_PRO, "Facture " + number)
                .query(String.class)
                .single();
        return messages.find(CHORUS_PRO, reference).orElseThrow();
    }

    private int count() {
        return jdbc.sql("select count(*) from sandbox_message where provider = ? and subject = ?")
                .params(CHORUS_PRO, "Facture " + number)
                .query(Integer.class)
                .single();
    }

    private void awaitStatus(CommunicationEntry entry, CommunicationStatus status) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> status(entry), current -> current == status);
    }

    private void awaitHistory(CommunicationEntry entry, String text) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> historyTexts(entry), texts -> texts.contains(text));
    }

    private CommunicationStatus status(CommunicationEntry entry) {
        return CommunicationStatus.ofCode(jdbc.sql("select status from communication where id = ?")
                .param(entry.id())
                .query(Integer.class)
                .single());
    }

    private @Nullable String code(CommunicationEntry entry) {
        return jdbc.sql("select coalesce(code, '') from communication where id = ?")
                .param(entry.id())
                .query(String.class)
                .optional()
                .filter(code -> !code.isEmpty())
                .orElse(null);
    }

    private boolean watched(CommunicationEntry entry) {
        return jdbc.sql("select look_at is not null from chorus_deposit where communication_id = ?")
                .param(entry.id())
                .query(Boolean.class)
                .single();
    }

    private List<String> history(CommunicationEntry entry) {
        return jdbc.sql(
                        "select from_status, to_status from communication_history where communication_id = ? order by id")
                .param(entry.id())
                .query((row, line) -> (row.getObject("from_status") == null
                                ? "-"
                                : CommunicationStatus.ofCode(row.getInt("from_status"))
                                        .name())
                        + " " + CommunicationStatus.ofCode(row.getInt("to_status")))
                .list();
    }

    private List<String> historyTexts(CommunicationEntry entry) {
        return jdbc.sql("select text from communication_history where communication_id = ? and text is not null")
                .param(entry.id())
                .query((row, line) -> row.getString(1))
                .list();
    }
}
