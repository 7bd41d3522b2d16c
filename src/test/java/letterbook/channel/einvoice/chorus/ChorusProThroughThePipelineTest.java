package letterbook.channel.einvoice.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import letterbook.IntegrationTest;
import letterbook.TestSeller;
import letterbook.communication.CommunicationStatus;
import letterbook.sandbox.SandboxMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the report of an invoice until Chorus Pro has it, over the stand-in. */
@IntegrationTest
class ChorusProThroughThePipelineTest {

    @Autowired
    private StateInvoices invoices;

    @Autowired
    private TestSeller seller;

    @Autowired
    private SandboxMessages messages;

    /** An invoice that tells no VAT number of its seller is not valid. */
    @BeforeEach
    void theSellerHasAVatNumber() {
        seller.tellAll();
    }

    @AfterEach
    void watchNoMore() {
        invoices.watchNoMore();
    }

    @Test
    void anInvoiceReachesTheBuyerAsFacturX() {
        var invoice = invoices.report(InvoicesToTheState.SIRET, "SERVICE-1");

        invoice.awaitStatus(CommunicationStatus.SUCCESSFUL);

        var message = invoice.message();
        assertThat(message.text()).contains(invoice.number(), InvoicesToTheState.SIRET, "121.00", "SERVICE-1");
        assertThat(messages.raw(message.id()).orElseThrow()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        invoice.awaitHistory("Made available to the buyer");
        assertThat(invoice.history().getFirst()).contains("GENERATING");
        assertThat(invoice.historyTexts()).anyMatch(text -> text.startsWith("Deposited at Chorus Pro as flow CPP"));
    }

    @Test
    void anInvoiceThatCameAsUblIsDepositedByteForByte() {
        var number = Portal.newNumber();
        var ubl = InvoicesToTheState.document(InvoicesToTheState.reported(number, "121.00"), "fr")
                .ubl();

        var invoice = invoices.reportWithUbl(number, ubl);

        invoice.awaitStatus(CommunicationStatus.SUCCESSFUL);
        assertThat(messages.raw(invoice.message().id())).contains(ubl);
    }

    @Test
    void anInvoiceWhoseAnswerIsLostArrivesOnce() {
        var invoice = invoices.report(InvoicesToTheState.SIRET, "DROP");

        invoice.awaitStatus(CommunicationStatus.SUCCESSFUL);

        assertThat(invoice.deposits()).isEqualTo(1);
    }

    @Test
    void anInvoiceThatNeverArrivedIsDepositedAgain() {
        var invoice = invoices.report(InvoicesToTheState.SIRET, "VANISH");

        invoice.awaitStatus(CommunicationStatus.SUCCESSFUL);

        assertThat(invoice.deposits()).isEqualTo(1);
    }

    @Test
    void aCustomerWithoutAValidSiretGetsAFailedEntry() {
        var invoice = invoices.report("11000000100014", "SERVICE-1");

        invoice.awaitStatus(CommunicationStatus.FAILED);

        assertThat(invoice.code()).isEqualTo("INVALID_SIRET");
        assertThat(invoice.deposits()).isZero();
    }

    @Test
    void aServiceCodeThatIsDemandedIsMissedBeforeTheDeposit() {
        var invoice = invoices.report("90000000100017", null);

        invoice.awaitStatus(CommunicationStatus.FAILED);

        assertThat(invoice.code()).isEqualTo("MISSING_SERVICE_CODE");
        assertThat(invoice.deposits()).isZero();
    }
}
