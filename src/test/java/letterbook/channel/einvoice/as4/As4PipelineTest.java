package letterbook.channel.einvoice.as4;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import letterbook.IntegrationTest;
import letterbook.channel.einvoice.PeppolInvoices;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.HandCrank;
import letterbook.dispatch.Outcome;
import letterbook.organisation.Organisations;
import letterbook.sandbox.SandboxMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the report of an invoice to the buyers' access point, with crashes at each step. */
@IntegrationTest
class As4PipelineTest {

    @Autowired
    private As4Entries entries;

    @Autowired
    private SentInvoices sent;

    @Autowired
    private As4Account account;

    @Autowired
    private PeppolInvoices invoices;

    @Autowired
    private Organisations organisations;

    @Autowired
    private SandboxMessages buyers;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private HandCrank.Cranked pipeline;

    @BeforeEach
    void anAccessPointOfOurOwn() {
        pipeline = entries.pipeline();
    }

    @Test
    void aGeneratedInvoiceArrives() {
        var entry = entries.anInvoiceTo("12345678");

        assertThat(pipeline.run(entry)).isEmpty();

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        var message = buyers.find("Peppol AS4", entries.instance(entry)).orElseThrow();
        assertThat(new String(buyers.raw(message.id()).orElseThrow(), StandardCharsets.UTF_8))
                .startsWith("<Invoice")
                .contains(">121.00</cbc:PayableAmount>");
        assertThat(message.text()).contains("To pay: 121.00 EUR");
    }

    @Test
    void aCrashBeforeTheCallSendsTheInvoiceWithTheNextTry() {
        var entry = entries.anInvoiceTo("12345678");

        pipeline.crashBeforeTheCall(entry);
        pipeline.run(entry);
        assertThat(arrivals(entry)).isZero();
        pipeline.run(entry);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(arrivals(entry)).isOne();
    }

    @Test
    void aCrashBetweenTheNoteAndTheCallSendsTheSameMessage() {
        var entry = entries.anInvoiceTo("12345678");
        var delivery = pipeline.crashBeforeTheCall(entry);
        sent.note(sent.sending(delivery), delivery, "1", clock.instant());

        pipeline.run(entry);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(arrivals(entry)).isOne();
    }

    @Test
    void aCrashAfterTheCallLeavesOneInvoice() {
        var entry = entries.anInvoiceTo("12345678");

        assertThat(pipeline.crashAfterTheCall(entry)).isInstanceOf(Outcome.Delivered.class);
        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SENDING);
        pipeline.run(entry);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(arrivals(entry)).isOne();
    }

    @Test
    void aCrashAfterTheCallThatIsNoticedTooLateIsUnknown() {
        var entry = entries.anInvoiceTo("12345678");
        pipeline.crashAfterTheCall(entry);
        var late = Clock.offset(clock, As4Transport.REMEMBERED.plus(Duration.ofMinutes(1)));
        var tooLate = As4Entries.transport(account, invoices, organisations, sent, late);

        entries.pipeline(tooLate).run(entry);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.FAILED);
        assertThat(entries.code(entry)).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(arrivals(entry)).isOne();
    }

    @Test
    void aLostReceiptIsAskedForAgain() {
        var entry = entries.anInvoiceTo("00000444");

        assertThat(pipeline.run(entry)).isPresent();
        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SENDING);
        pipeline.run(entry);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(arrivals(entry)).isOne();
    }

    @Test
    void whoIsNotOnTheNetworkIsRejected() {
        var entry = entries.anInvoiceTo("00000404");

        pipeline.run(entry);

        assertThat(entries.status(entry)).isEqualTo(CommunicationStatus.REJECTED);
        assertThat(entries.code(entry)).isEqualTo("PEPPOL_RECIPIENT_UNKNOWN");
    }

    private long arrivals(CommunicationEntry entry) {
        return jdbc.sql("select count(*) from sandbox_message join as4_sent on instance = reference"
                        + " where communication_id = ?")
                .param(entry.id())
                .query(Long.class)
                .single();
    }
}
