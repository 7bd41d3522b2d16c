package letterbook.audit;

import java.util.List;

/** What the audit log got since a moment; one test after the other writes to the same log. */
final class AuditedRows {

    private final AuditTable table;
    private final long before;

    AuditedRows(AuditTable table) {
        this.table = table;
        this.before = table.end().place().number();
    }

    List<AuditRow> since() {
        return table.after(before, 1_000);
    }
}
