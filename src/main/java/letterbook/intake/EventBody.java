package letterbook.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.Urgency;
import letterbook.subject.SubjectType;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;

/** A business event: a scenario happened to a subject. */
@Schema(name = "Event")
record EventBody(
        @Schema(
                example = "invoice.issued",
                description = "invoice.issued, invoice.reminder, contract.document, customer.portal-invitation",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String scenario,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        SubjectBody subject,

        @Schema(
                description = "What you add for the templates, under names of your choice",
                example = "{\"portalUrl\":\"https://my.example/42\"}")
        @Nullable
        Map<String, Object> data) {

    private static final String SCENARIOS =
            Arrays.stream(Scenario.values()).map(Scenario::code).collect(Collectors.joining(", ", "Use one of: ", "."));
    private static final String TYPES = Findings.fixFor(SubjectType.class);

    /** The event with nothing left open, so that the same event always has the same form. */
    EventBody normalised() {
        return new EventBody(scenario, subject, data == null ? Map.of() : data);
    }

    CommunicationRequest toRequest() {
        var findings = new Findings();
        var known = Optional.ofNullable(scenario).flatMap(Scenario::ofCode);
        if (known.isEmpty()) {
            findings.add(
                    "scenario",
                    scenario == null ? "is missing" : "is not known: " + Findings.shown(scenario),
                    SCENARIOS);
        }
        var number = number(findings, known.map(Scenario::subjectType));
        findings.stopIfAny();
        return new CommunicationRequest(known.orElseThrow(), number, data == null ? Map.of() : data, Urgency.BULK);
    }

    private String number(Findings findings, Optional<SubjectType> expected) {
        if (subject == null) {
            findings.add("subject", "is missing", "Send an object with type and number.");
            return "";
        }
        var type =
                findings.required("subject.type", subject.type(), SubjectType::ofApiName, SubjectType.INVOICE, TYPES);
        expected.filter(right -> right != type
                        && SubjectType.ofApiName(subject.type() == null ? "" : subject.type())
                                .isPresent())
                .ifPresent(right -> findings.add(
                        "subject.type",
                        "does not fit the scenario " + scenario,
                        "Send " + right.apiName() + ", or another scenario."));
        return findings.required("subject.number", subject.number(), Numbers.LONGEST_SUBJECT);
    }
}
