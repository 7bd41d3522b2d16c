package letterbook.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import letterbook.subject.Subjects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices and contracts", description = "Scope subjects:write")
@RestController
@RequestMapping(path = ApiRoute.V1 + "/invoices/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class InvoiceApi {

    private final Subjects subjects;
    private final KnownCustomer customers;
    private final Contention contention;

    InvoiceApi(Subjects subjects, KnownCustomer customers, Contention contention) {
        this.subjects = subjects;
        this.customers = customers;
        this.contention = contention;
    }

    @Operation(summary = "Create or replace an invoice")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<InvoiceBody> put(@PathVariable String number, @RequestBody InvoiceBody body) {
        var details = body.toDetails(number, customers);
        var saved = contention.settle(() -> subjects.putInvoice(number, details));
        return Stored.answer(saved.created(), InvoiceBody.of(saved.subject(), Objects.requireNonNull(body.customer())));
    }
}
