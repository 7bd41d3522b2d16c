package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import letterbook.subject.Contract;
import letterbook.subject.ContractDetails;
import org.jspecify.annotations.Nullable;

/** A contract in the interface. */
@Schema(name = "Contract")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractBody(
        @Schema(example = "K-77", description = "Left out, or the same as in the address") @Nullable
        String number,

        @Schema(
                example = "C-1042",
                description = "Number of a customer that is stored",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String customer,

        @Schema(example = "Maintenance 2027", maxLength = 160, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String title,

        @Schema(example = "2027-01-01", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String startDate) {

    ContractDetails toDetails(String pathNumber, KnownCustomer customers) {
        var findings = new Findings();
        Numbers.check(findings, pathNumber, number, Numbers.LONGEST_SUBJECT);
        var details = new ContractDetails(
                customers.id(findings, customer),
                findings.required("title", title, 160),
                findings.required("startDate", startDate, Codes::date, LocalDate.EPOCH, Codes.DATE_FIX));
        findings.stopIfAny();
        return details;
    }

    static ContractBody of(Contract contract, String customer) {
        var details = contract.details();
        return new ContractBody(
                contract.number(),
                customer,
                details.title(),
                details.startDate().toString());
    }
}
