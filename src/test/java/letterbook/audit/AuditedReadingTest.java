package letterbook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import letterbook.IntegrationTest;
import letterbook.ManualMessages;
import letterbook.SignedInAs;
import letterbook.TestCustomers;
import letterbook.base.audit.DeedKind;
import letterbook.communication.MessageReader;
import letterbook.security.Permission;
import letterbook.subject.Documents;
import letterbook.subject.SubjectQueries;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Message content and documents are handed out with a row of the audit log, and without one not at all. */
@IntegrationTest
@SignedInAs(Permission.READ_MESSAGE_CONTENT)
class AuditedReadingTest {

    @Autowired
    private AuditTable table;

    @Autowired
    private MessageReader messages;

    @Autowired
    private SubjectQueries subjects;

    @Autowired
    private Subjects stored;

    @Autowired
    private Documents documents;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private ManualMessages manual;

    @Test
    void theTextOfAMessageIsReadOnlyWithARow() {
        var entry = manual.waiting(manual.aCustomer());
        var rows = new AuditedRows(table);

        assertThat(messages.made(entry)).isPresent();
        assertThat(rows.since()).isEmpty();
        assertThat(messages.content(entry)).isPresent();

        assertThat(rows.since()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(DeedKind.MESSAGE_READ.name());
            assertThat(row.thingKind()).isEqualTo("COMMUNICATION");
            assertThat(row.thingId()).isEqualTo(entry);
            assertThat(row.thingName()).startsWith("Invoice ");
            assertThat(row.detail()).isEmpty();
        });
    }

    @Test
    void theLetterAndTheDocumentsOfAMessageAreOpenedOnlyWithARow() {
        var customer = manual.aCustomer();
        var number = customers.invoiceOf(customer);
        var invoice = stored.findInvoice(number).orElseThrow();
        var pdf = "%PDF-1.7 invoice".getBytes(StandardCharsets.US_ASCII);
        documents.put(SubjectType.INVOICE, invoice.id(), "invoice.pdf", "application/pdf", pdf);
        var document =
                documents.find(SubjectType.INVOICE, invoice.id(), "invoice.pdf").orElseThrow();
        var entry = manual.waiting(customer);
        var rows = new AuditedRows(table);

        assertThat(messages.letter(entry)).isPresent();
        assertThat(messages.document(entry, "no-such-document.pdf")).isEmpty();
        assertThat(subjects.content(SubjectType.INVOICE, invoice.id(), number, document))
                .isEqualTo(pdf);

        assertThat(rows.since()).extracting(AuditRow::kind).containsOnly(DeedKind.DOCUMENT_OPENED.name());
        assertThat(rows.since()).extracting(AuditRow::thingId).containsExactly(entry, invoice.id());
        assertThat(rows.since().getFirst().detail()).startsWith("As sent: ");
        assertThat(rows.since().getLast().thingName()).isEqualTo(number);
        assertThat(rows.since().getLast().detail()).isEqualTo("invoice.pdf");
    }
}
