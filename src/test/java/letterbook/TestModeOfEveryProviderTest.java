package letterbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import letterbook.base.PostalAddress;
import letterbook.channel.einvoice.as4.As4Entries;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.MessageContent;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.Customers;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.organisation.Organisations;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.Subjects;
import letterbook.template.Scenario;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While the organisation is in test mode each adapter's message is made and kept, and its provider gets none. */
@IntegrationTest
class TestModeOfEveryProviderTest {

    private static final EInvoicing AT_THE_STATE =
            new EInvoicing(EInvoiceNetwork.CHORUS_PRO, null, "11000000100013", "SERVICE-1", null);
    private static final EInvoicing ON_PEPPOL = new EInvoicing(EInvoiceNetwork.PEPPOL, "0106", "60881119", null, null);

    @Autowired
    private Customers customers;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private As4Entries accessPoint;

    @Autowired
    private TestSeller seller;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    enum Provider {
        MAIL_SERVER("SMTP", ChannelPreference.EMAIL, null, Form.WORDS),
        TWILIO("Twilio", ChannelPreference.SMS, null, Form.WORDS),
        PINGEN("Pingen", ChannelPreference.POST, null, Form.PDF),
        STORECOVE("Peppol", ChannelPreference.E_INVOICE, ON_PEPPOL, Form.UBL),
        CHORUS_PRO("Chorus Pro", ChannelPreference.E_INVOICE, AT_THE_STATE, Form.PDF),
        ACCESS_POINT("Peppol AS4", ChannelPreference.E_INVOICE, null, Form.UBL);

        /** As its stand-in calls it. */
        private final String standIn;

        private final ChannelPreference preference;
        private final @Nullable EInvoicing network;
        private final Form form;

        Provider(String standIn, ChannelPreference preference, @Nullable EInvoicing network, Form form) {
            this.standIn = standIn;
            this.preference = preference;
            this.network = network;
            this.form = form;
        }
    }

    /** What its messages are. */
    enum Form {
        WORDS,
        PDF,
        UBL
    }

    @BeforeEach
    void theSellerTellsAll() {
        seller.tellAll();
    }

    @AfterEach
    void testModeIsOff() {
        organisations.switchTestMode(false);
    }

    @ParameterizedTest
    @EnumSource
    void inTestModeNothingReachesItAndAfterwardsTheNextMessageDoes(Provider provider) {
        organisations.switchTestMode(true);
        var captured = send(provider);

        assertThat(captured.status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(column("provider", captured)).isEqualTo(CommunicationEntry.TEST_MODE);
        assertThat(arrivals(provider, captured)).isZero();
        assertMade(provider.form, captured);

        organisations.switchTestMode(false);
        var sent = send(provider);

        assertThat(sent.status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(arrivals(provider, sent)).isEqualTo(1);
        assertThat(arrivals(provider, captured)).isZero();
    }

    /** An invoice, until it is settled; as it stands then. */
    private CommunicationEntry send(Provider provider) {
        CommunicationEntry entry;
        if (provider == Provider.ACCESS_POINT) {
            entry = accessPoint.anInvoiceTo("12345678");
            accessPoint.pipeline().run(entry);
        } else {
            entry = acceptance.accept(
                    new CommunicationRequest(
                            Scenario.INVOICE_ISSUED, invoiceFor(provider), Map.of(), Urgency.INTERACTIVE),
                    Actor.workflow("billing"));
        }
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> ledger.find(entry.id()).orElseThrow(),
                        now -> now.status().colour() != CommunicationStatus.Colour.BLUE);
    }

    private String invoiceFor(Provider provider) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var customer = customers
                .put(
                        "C-" + mark,
                        new CustomerDetails(
                                "Van Dijk Installaties B.V.",
                                CustomerKind.COMPANY,
                                "en",
                                "jan-" + mark + "@customer.example",
                                "+31612345678",
                                new PostalAddress("Kerkstraat", "1", null, "3511 LX", "Utrecht", "NL"),
                                PaymentMethod.TRANSFER,
                                provider.network,
                                new Preferences(provider.preference, null, null, null, null)))
                .customer();
        subjects.putInvoice(
                "T-" + mark,
                new InvoiceDetails(
                        customer.id(),
                        null,
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 1),
                        new BigDecimal("121.00"),
                        "EUR"));
        return "T-" + mark;
    }

    private long arrivals(Provider provider, CommunicationEntry entry) {
        return provider == Provider.MAIL_SERVER
                ? TestMail.to(entry.receiver()).size()
                : jdbc.sql("select count(*) from sandbox_message where provider = ?"
                                + " and concat(subject, ' ', text) like concat('%', ?, '%')")
                        .params(provider.standIn, column("subject_number", entry))
                        .query(Long.class)
                        .single();
    }

    private String column(String column, CommunicationEntry entry) {
        return jdbc.sql("select " + column + " from communication where id = ?")
                .param(entry.id())
                .query(String.class)
                .single();
    }

    private void assertMade(Form form, CommunicationEntry entry) {
        var content = ledger.content(entry.id()).orElseThrow();
        switch (form) {
            case WORDS -> assertThat(content.text()).contains(column("subject_number", entry));
            case PDF -> assertThat(bytes(content)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            case UBL ->
                assertThat(new String(bytes(content), StandardCharsets.UTF_8))
                        .contains(
                                "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
                                column("subject_number", entry));
        }
    }

    private static byte[] bytes(MessageContent content) {
        return Objects.requireNonNull(content.document()).bytes();
    }
}
