package letterbook.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import letterbook.subject.Documents;
import letterbook.subject.Invoice;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices and contracts", description = "Scope subjects:write")
@RestController
@RequestMapping(path = ApiRoute.V1 + "/invoices/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class InvoiceApi {

    /** Name of the document that keeps an invoice's UBL. */
    static final String UBL_NAME = "ubl.xml";

    private final Subjects subjects;
    private final KnownCustomer customers;
    private final Documents documents;
    private final Uploads uploads;
    private final Contention contention;
    private final TransactionTemplate transactions;

    InvoiceApi(
            Subjects subjects,
            KnownCustomer customers,
            Documents documents,
            Uploads uploads,
            Contention contention,
            TransactionTemplate transactions) {
        this.subjects = subjects;
        this.customers = customers;
        this.documents = documents;
        this.uploads = uploads;
        this.contention = contention;
        this.transactions = transactions;
    }

    @Operation(summary = "Create or replace an invoice")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<InvoiceBody> put(@PathVariable String number, @RequestBody InvoiceBody body) {
        var details = body.toDetails(number, customers);
        var saved = contention.settle(() -> subjects.putInvoice(number, details));
        return Stored.answer(saved.created(), InvoiceBody.of(saved.subject(), Objects.requireNonNull(body.customer())));
    }

    @Operation(
            summary = "Create or replace an invoice from its UBL",
            description =
                    "A UBL 2.1 Invoice or CreditNote whose cbc:ID is the number. It is kept byte for byte as the document ubl.xml.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = DocumentMedia.XML_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PutMapping(consumes = {DocumentMedia.XML_TYPE, DocumentMedia.TEXT_XML_TYPE})
    ResponseEntity<InvoiceBody> putUbl(
            @PathVariable String number,
            @Parameter(description = "Number of a customer that is stored", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String customer,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        try (var upload = uploads.receive(request)) {
            var invoice = UblReader.read(upload);
            var findings = new Findings();
            if (!invoice.number().equals(number)) {
                findings.add(
                        "cbc:ID",
                        "is " + Findings.shown(invoice.number()) + ", but the address says " + Findings.shown(number),
                        "Send the invoice to the address of its own number.");
            }
            var details = invoice.toDetails(customers.id(findings, customer));
            findings.stopIfAny();
            var saved = uploads.load(
                    upload,
                    bytes -> contention.settle(() -> transactions.execute(status -> store(number, details, bytes))));
            return Stored.answer(saved.created(), InvoiceBody.of(saved.subject(), Objects.requireNonNull(customer)));
        }
    }

    private Subjects.Saved<Invoice> store(String number, InvoiceDetails details, byte[] ubl) {
        var saved = subjects.putInvoice(number, details);
        documents.put(SubjectType.INVOICE, saved.subject().id(), UBL_NAME, DocumentMedia.XML_TYPE, ubl);
        return saved;
    }
}
