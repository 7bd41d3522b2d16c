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

@Tag(name = "Invoices and contracts")
@RestController
@RequestMapping(path = ApiRoute.V1 + "/contracts/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class ContractApi {

    private final Subjects subjects;
    private final KnownCustomer customers;
    private final Contention contention;

    ContractApi(Subjects subjects, KnownCustomer customers, Contention contention) {
        this.subjects = subjects;
        this.customers = customers;
        this.contention = contention;
    }

    @Operation(summary = "Create or replace a contract")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ContractBody> put(@PathVariable String number, @RequestBody ContractBody body) {
        var details = body.toDetails(number, customers);
        var saved = contention.settle(() -> subjects.putContract(number, details));
        return Stored.answer(
                saved.created(), ContractBody.of(saved.subject(), Objects.requireNonNull(body.customer())));
    }
}
