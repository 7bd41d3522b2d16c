package letterbook.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import letterbook.base.TextId;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.CommunicationRow;
import letterbook.communication.ErrorCatalogue;
import letterbook.customer.Customer;
import letterbook.customer.Customers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Communications")
@RestController
@RequestMapping(path = ApiRoute.V1 + "/communications", produces = MediaType.APPLICATION_JSON_VALUE)
class EntryApi {

    private final CommunicationQueries queries;
    private final Customers customers;
    private final ErrorCatalogue catalogue;

    EntryApi(CommunicationQueries queries, Customers customers, ErrorCatalogue catalogue) {
        this.queries = queries;
        this.customers = customers;
        this.catalogue = catalogue;
    }

    @Operation(summary = "List entries, newest first", description = "Scope communications:read.")
    @GetMapping
    EntryPageBody list(@ParameterObject ListQuery query) {
        var asked = query.customer() == null || query.customer().isBlank()
                ? null
                : customers.findByNumber(query.customer());
        var page = query.toPage(asked == null ? null : asked.map(Customer::id).orElse(null));
        if (asked != null && asked.isEmpty()) {
            return new EntryPageBody(List.of(), null);
        }
        var rows = queries.list(page.filter(), page.beforeId(), page.limit() + 1);
        var shown = rows.subList(0, Math.min(rows.size(), page.limit()));
        return new EntryPageBody(
                bodies(shown),
                rows.size() > shown.size() ? Cursor.after(shown.getLast().id()) : null);
    }

    @Operation(
            summary = "Read an entry with its history, provider and chain",
            description = "Scope communications:read.")
    @GetMapping("/{id}")
    EntryDetailsBody details(@PathVariable String id) {
        return TextId.parse(id)
                .flatMap(queries::details)
                .map(details -> EntryDetailsBody.of(details, catalogue))
                .orElseThrow(() -> Problem.notFound("There is no communication entry " + Findings.shown(id) + ".")
                        .asException());
    }

    private List<EntryBody> bodies(List<CommunicationRow> rows) {
        var numbers = customers
                .findAll(rows.stream()
                        .map(CommunicationRow::customerId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Customer::id, Customer::number));
        return rows.stream()
                .map(row -> EntryBody.of(row, Objects.requireNonNull(numbers.get(row.customerId()))))
                .toList();
    }
}
