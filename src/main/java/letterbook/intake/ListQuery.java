package letterbook.intake;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import letterbook.base.CommunicationType;
import letterbook.communication.CommunicationFilter;
import letterbook.communication.CommunicationStatus;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/** The parameters of the list as they came. Empty ones count as absent. */
record ListQuery(
        @Parameter(description = "Number of a customer", example = "C-1042") @Nullable
        String customer,

        @Parameter(description = "email, sms, post, manual, e_invoice; several with commas") @Nullable
        String type,

        @Parameter(description = "invoice, contract, customer; several with commas") @Nullable
        String category,

        @Parameter(description = "generating, sending, successful, skipped, failed, rejected; several with commas")
        @Nullable
        String status,

        @Parameter(description = "First day of creation, in the organisation's time zone", example = "2026-11-01")
        @Nullable
        String from,

        @Parameter(description = "Last day of creation, inclusive", example = "2026-11-30") @Nullable
        String to,

        @Parameter(description = "Text in title, subject number or receiver") @Nullable
        String q,

        @Parameter(
                description = "Entries a page",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        String limit,

        @Parameter(description = "nextCursor of the page before") @Nullable
        String cursor) {

    static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST_TEXT = 200;

    /** The parameters read and found good. */
    record Page(CommunicationFilter filter, @Nullable Long beforeId, int limit) {}

    /** @param customerId of the customer named, null when none is */
    Page toPage(@Nullable Long customerId) {
        var findings = new Findings();
        var first = findings.optional("from", from, Codes::date, Codes.DATE_FIX);
        var last = findings.optional("to", to, Codes::date, Codes.DATE_FIX);
        if (first != null && last != null && first.isAfter(last)) {
            findings.add("from", "is after to", "Send the earlier day as from.");
        }
        var filter = new CommunicationFilter(
                customerId,
                several(findings, "type", type, CommunicationType.class, CommunicationType::ofApiName),
                several(findings, "category", category, SubjectType.class, SubjectType::ofApiName),
                several(findings, "status", status, CommunicationStatus.class, CommunicationStatus::ofApiName),
                first,
                last,
                Optional.ofNullable(findings.optional("q", q, LONGEST_TEXT)).orElse(""));
        var before = findings.optional(
                "cursor", cursor, Cursor::parse, "Send nextCursor of the page before, or none for the first page.");
        var rows = findings.optional("limit", limit, ListQuery::size, "Send a number from 1 to " + MOST + ".");
        findings.stopIfAny(Problem::malformedParameters);
        return new Page(filter, before, rows == null ? USUAL : rows);
    }

    private static <E extends Enum<E>> Set<E> several(
            Findings findings,
            String field,
            @Nullable String value,
            Class<E> type,
            Function<String, Optional<E>> reader) {
        if (value == null || value.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(value.split(","))
                .flatMap(one ->
                        Optional.ofNullable(findings.optional(field, one, reader, Findings.fixFor(type))).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> size(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(size -> size >= 1 && size <= MOST);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
