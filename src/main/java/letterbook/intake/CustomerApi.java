package letterbook.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import letterbook.customer.Customers;
import letterbook.organisation.Organisations;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Customers", description = "Scope customers:write")
@RestController
@RequestMapping(path = ApiRoute.V1 + "/customers/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class CustomerApi {

    private final Customers customers;
    private final Organisations organisations;
    private final Contention contention;

    CustomerApi(Customers customers, Organisations organisations, Contention contention) {
        this.customers = customers;
        this.organisations = organisations;
        this.contention = contention;
    }

    @Operation(summary = "Create or replace a customer")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CustomerBody> put(@PathVariable String number, @RequestBody CustomerBody body) {
        var country = organisations.current().address().country();
        var details = body.toDetails(number, country == null ? "" : country);
        var saved = contention.settle(() -> customers.put(number, details));
        return Stored.answer(saved.created(), CustomerBody.of(saved.customer()));
    }

    @Operation(summary = "Read a customer as it is stored")
    @GetMapping
    CustomerBody get(@PathVariable String number) {
        return customers
                .findByNumber(number)
                .map(CustomerBody::of)
                .orElseThrow(() -> Problem.notFound("There is no customer " + Findings.shown(number) + ".")
                        .asException());
    }
}
