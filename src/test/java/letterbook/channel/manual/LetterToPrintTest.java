package letterbook.channel.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Objects;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.Ledger;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Preferences;
import letterbook.subject.Documents;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import letterbook.template.LetterExamples;
import letterbook.template.Scenario;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class LetterToPrintTest {

    @Test
    void whoSendsAMessageByHandFindsALetterToPrint(
            @Autowired TestCustomers customers,
            @Autowired Subjects subjects,
            @Autowired Documents documents,
            @Autowired Acceptance acceptance,
            @Autowired Ledger ledger)
            throws Exception {
        var customer = customers.prefers(
                "jan@customer.example", new Preferences(null, null, null, ChannelPreference.MANUAL, null));
        var number = customers.invoiceOf(customer);
        var invoice = subjects.findInvoice(number).orElseThrow();
        documents.put(
                SubjectType.INVOICE,
                invoice.id(),
                "invoice.pdf",
                "application/pdf",
                LetterExamples.paper(PDRectangle.A4, 2));
        documents.put(SubjectType.INVOICE, invoice.id(), "broken.pdf", "application/pdf", new byte[] {1, 2, 3});

        var entry = acceptance.accept(
                new CommunicationRequest(Scenario.INVOICE_ISSUED, number, Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("billing"));

        await().until(() -> ledger.content(entry.id()).isPresent());
        var letter =
                Objects.requireNonNull(ledger.content(entry.id()).orElseThrow().document());
        assertThat(letter.name()).isEqualTo("letter.pdf");
        try (var paper = Loader.loadPDF(letter.bytes())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(
                            "Van Dijk Installaties B.V.",
                            "Kerkstraat 1",
                            "3511 LX Utrecht",
                            "Invoice " + number,
                            "Page 2");
        }
    }
}
