package letterbook.sandbox.peppol;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.peppol.doctype.EPredefinedDocumentTypeIdentifier;
import com.helger.peppolid.peppol.process.EPredefinedProcessIdentifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.base.OwnAddress;
import letterbook.channel.einvoice.as4.As4Answer;
import letterbook.channel.einvoice.as4.As4Client;
import letterbook.channel.einvoice.as4.As4Deliveries;
import letterbook.channel.einvoice.as4.As4Entries;
import letterbook.channel.einvoice.as4.Endpoint;
import letterbook.channel.einvoice.as4.Envelope;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What access points and buyers say about invoices, over AS4 to our own access point. */
@IntegrationTest
class ResponsesTest {

    private static final String OURS = "/webhooks/peppol/as4";

    @Autowired
    private As4Entries entries;

    @Autowired
    private BuyersSide buyers;

    @Autowired
    private SandboxMessages messages;

    @Autowired
    private SandboxKeys keys;

    @Autowired
    private OwnAddress own;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "BROKEN_RULE, PEPPOL_VALIDATION_REJECTED, PEPPOL-EN16931-R003",
        "WARNED, PEPPOL_VALIDATION_REJECTED, PEPPOL-EN16931-R120",
        "SYNTAX, PEPPOL_VALIDATION_REJECTED, schema",
        "UNDELIVERABLE, PEPPOL_NOT_DELIVERED, does not answer",
        "REFUSED, PEPPOL_REFUSED_BY_BUYER, ten are invoiced"
    })
    void aRefusalTurnsASuccessfulInvoiceIntoARejectedOne(BuyerAnswer answer, String code, String said) {
        var entry = entries.aSentInvoice();
        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);

        answer(entry, answer);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.REJECTED);
        assertThat(entries.code(entry)).isEqualTo(code);
        assertThat(entries.history(entry)).anyMatch(line -> line.contains(said));
    }

    @ParameterizedTest
    @EnumSource(
            value = BuyerAnswer.class,
            names = {"DELIVERED", "PASSED_ON", "RECEIVED", "IN_PROCESS", "QUESTION", "CONDITIONS", "APPROVED", "PAID"})
    void everythingElseIsTold(BuyerAnswer answer) {
        var entry = entries.aSentInvoice();

        answer(entry, answer);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(entries.history(entry).getLast()).isNotBlank();
        assertThat(entries.history(entry)).noneMatch(line -> line.contains("ignored"));
    }

    @ParameterizedTest
    @CsvSource({"QUESTION, Which order is this for?", "CONDITIONS, The price is to be corrected"})
    void whatTheBuyerWantsToKnowIsSomethingToDo(BuyerAnswer answer, String question) {
        var entry = entries.aSentInvoice();

        answer(entry, answer);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(entries.code(entry)).isEqualTo("PEPPOL_BUYER_ASKS");
        assertThat(entries.history(entry)).anyMatch(line -> line.contains(question));
    }

    /** After a lost answer that was given up, what the buyer says proves that the invoice arrived. */
    @Test
    void aResponseSettlesAnInvoiceOfWhichNobodyKnewWhetherItArrived() {
        var entry = entries.anInvoiceTo("00000444");
        entries.pipeline().run(entry);
        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SENDING);

        answer(entry, BuyerAnswer.IN_PROCESS);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void aResponseThatComesTwiceCountsOnce() {
        var entry = entries.aSentInvoice();
        var id = UUID.randomUUID().toString();

        assertThat(bring(BuyerAnswer.IN_PROCESS, id, entry, SandboxKeys.BUYERS)).isInstanceOf(As4Answer.Receipt.class);
        assertThat(bring(BuyerAnswer.IN_PROCESS, id, entry, SandboxKeys.BUYERS)).isInstanceOf(As4Answer.Receipt.class);

        assertThat(entries.history(entry))
                .filteredOn(line -> line.contains("working on the invoice"))
                .hasSize(1);
    }

    @Test
    void aResponseOfAnAccessPointThatNobodyVouchesForIsRefused() {
        var entry = entries.aSentInvoice();

        var answer = bring(BuyerAnswer.REFUSED, UUID.randomUUID().toString(), entry, SandboxKeys.ROGUE);

        assertThat(answer).isNotInstanceOf(As4Answer.Receipt.class);
        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void aResponseOfAnotherBuyerChangesNothing() {
        var entry = entries.aSentInvoice();
        var message = received(entry);
        var about = Notes.of(message).orElseThrow().number();

        bring(
                BuyerAnswer.REFUSED,
                UUID.randomUUID().toString(),
                "0106:87654321",
                message.from(),
                about,
                SandboxKeys.BUYERS);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void aResponseToWhatNobodyKnowsWaits() {
        var id = UUID.randomUUID().toString();

        var answer = bring(
                BuyerAnswer.BROKEN_RULE,
                id,
                PeppolSandbox.BUYERS_NUMBER,
                PeppolSandbox.OUR_NUMBER,
                UUID.randomUUID().toString(),
                SandboxKeys.BUYERS);

        assertThat(answer).isInstanceOf(As4Answer.Receipt.class);
        assertThat(jdbc.sql("select count(*) from receipt where raw like ? and waiting")
                        .param("%" + id + "%")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void anInvoiceIsNotTakenByOurAccessPoint() throws Exception {
        var id = UUID.randomUUID().toString();
        var envelope = envelope(
                "0106:12345678",
                PeppolSandbox.OUR_PARTICIPANT,
                EPredefinedDocumentTypeIdentifier.valueOf(
                        "urn_oasis_names_specification_ubl_schema_xsd_Invoice_2__Invoice__urn_cen_eu_en16931_2017_compliant_urn_fdc_peppol_eu_2017_poacc_billing_3_0__2_1"),
                EPredefinedProcessIdentifier.urn_fdc_peppol_eu_2017_poacc_billing_01_1_0,
                id);

        var answer = new As4Client(keys.of(SandboxKeys.BUYERS))
                .send(id + "@test", envelope, envelope.around(As4Deliveries.invoice("1")), ours());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        As4Answer.Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.text()).contains("NOT_SERVICED")));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, hello",
        "application/soap+xml, <Envelope xmlns='http://www.w3.org/2003/05/soap-envelope'><Body/></Envelope>"
    })
    void whatIsNotSignedIsNoMessage(String type, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(own.local(OURS))
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode() == 400 || answer.body().contains("EBMS:"))
                    .isTrue();
            assertThat(answer.body()).doesNotContain("Receipt");
        }
    }

    private void answer(CommunicationEntry entry, BuyerAnswer answer) {
        buyers.answer(received(entry), answer.button());
    }

    private SandboxMessage received(CommunicationEntry entry) {
        return messages.find(BuyersInbox.PROVIDER, entries.instance(entry)).orElseThrow();
    }

    private As4Answer bring(BuyerAnswer answer, String id, CommunicationEntry entry, String seat) {
        var message = received(entry);
        return bring(
                answer,
                id,
                message.to(),
                message.from(),
                Notes.of(message).orElseThrow().number(),
                seat);
    }

    private As4Answer bring(BuyerAnswer answer, String id, String from, String to, String about, String seat) {
        var status = answer.kind() == BuyerAnswer.Kind.STATUS;
        var envelope = envelope(
                from,
                to,
                status
                        ? EPredefinedDocumentTypeIdentifier.PEPPOL_MLS_1_0
                        : EPredefinedDocumentTypeIdentifier
                                .urn_oasis_names_specification_ubl_schema_xsd_ApplicationResponse_2__ApplicationResponse__urn_fdc_peppol_eu_poacc_trns_invoice_response_3__2_1,
                status
                        ? EPredefinedProcessIdentifier.urn_peppol_edec_mls
                        : EPredefinedProcessIdentifier.urn_fdc_peppol_eu_poacc_bis_invoice_response_3,
                id);
        var document = ResponseXml.of(answer, id, from, to, about, Instant.now().atOffset(ZoneOffset.UTC));
        try {
            return new As4Client(keys.of(seat)).send(id + "@test", envelope, envelope.around(document), ours());
        } catch (javax.xml.stream.XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Envelope envelope(
            String from,
            String to,
            IDocumentTypeIdentifier kind,
            com.helger.peppolid.IProcessIdentifier process,
            String id) {
        return new Envelope(
                Envelope.participant(from), Envelope.participant(to), kind, process, "NL", id, Instant.now(), null);
    }

    private Endpoint ours() {
        return new Endpoint(
                URI.create(own.local(OURS).toString()),
                keys.of(SandboxKeys.OURS).certificate());
    }
}
