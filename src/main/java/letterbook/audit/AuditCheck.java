package letterbook.audit;

import java.util.Optional;
import letterbook.audit.AuditTable.Place;
import org.springframework.stereotype.Component;

/** Goes along the rows and compares each with its seal. Reads in small pages and holds nobody up. */
@Component
class AuditCheck {

    static final int PAGE = 1_000;

    private final AuditTable table;

    AuditCheck(AuditTable table) {
        this.table = table;
    }

    /** Is told how far the check is. */
    @FunctionalInterface
    interface Progress {

        /** @return false to give the check up */
        boolean reached(long number, long last);
    }

    /**
     * Checks what stands behind a place up to the end of this moment.
     *
     * @param from its seal is taken for true
     * @return empty when it was given up
     */
    Optional<AuditFinding> check(Place from, Progress progress) {
        var end = table.end();
        var last = end.place().number();
        if (last < from.number()) {
            return Optional.of(missing(last + 1, from.number()));
        }
        var reached = from;
        while (reached.number() < last) {
            var rows = table.after(reached.number(), PAGE);
            for (var row : rows) {
                if (row.number() > last) {
                    break;
                }
                var wrong = problem(reached, row);
                if (wrong.isPresent()) {
                    return wrong;
                }
                reached = new Place(row.number(), row.seal());
            }
            if (reached.number() < last && rows.size() < PAGE) {
                return Optional.of(missing(reached.number() + 1, last));
            }
            if (!progress.reached(reached.number(), last)) {
                return Optional.empty();
            }
        }
        return Optional.of(atTheEnd(reached, end));
    }

    private static Optional<AuditFinding> problem(Place before, AuditRow row) {
        if (row.number() != before.number() + 1) {
            return Optional.of(missing(before.number() + 1, row.number() - 1));
        }
        return Seal.of(before.seal(), row).equals(row.seal())
                ? Optional.empty()
                : Optional.of(new AuditFinding.Broken(
                        row.number(),
                        "Row %d does not match its seal: it was changed, or a row before it was replaced."
                                .formatted(row.number())));
    }

    private static AuditFinding atTheEnd(Place reached, AuditTable.End end) {
        if (!reached.seal().equals(end.place().seal())) {
            return new AuditFinding.Broken(
                    reached.number(),
                    "Row %d, the last one, is not the row with which the log ended.".formatted(reached.number()));
        }
        return end.last() > reached.number()
                ? new AuditFinding.Broken(
                        reached.number() + 1,
                        "Row %d was put behind the end of the log.".formatted(reached.number() + 1))
                : new AuditFinding.Intact(reached.number(), reached.seal());
    }

    private static AuditFinding missing(long first, long last) {
        return new AuditFinding.Broken(
                first,
                first == last
                        ? "Row %d is missing.".formatted(first)
                        : "The rows %d to %d are missing.".formatted(first, last));
    }
}
