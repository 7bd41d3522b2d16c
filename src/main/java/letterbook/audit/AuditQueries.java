package letterbook.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import letterbook.base.UtcTime;
import letterbook.organisation.Organisations;
import letterbook.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the audit log, newest first, paged by the last row seen. */
@Service
@PreAuthorize("hasRole('" + Permission.Names.READ_AUDIT_LOG + "')")
public class AuditQueries {

    /** A search for words that finds little may not read the whole log. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(10);

    private final AuditTable table;
    private final Organisations organisations;

    AuditQueries(AuditTable table, Organisations organisations) {
        this.table = table;
        this.organisations = organisations;
    }

    /** @param after the last row of the page before, null for the first page */
    public List<AuditRow> list(AuditFilter filter, @Nullable AuditRow after, int limit) {
        var zone = organisations.current().zone();
        var where = new StringBuilder("true");
        var parameters = new ArrayList<Object>();
        if (!filter.kinds().isEmpty()) {
            // names of our own enum; literals let the optimizer see them
            where.append(filter.kinds().stream()
                    .sorted()
                    .map(kind -> "'" + kind.name() + "'")
                    .collect(Collectors.joining(", ", " and kind in (", ")")));
        }
        if (filter.from() != null) {
            where.append(" and at >= ?");
            parameters.add(begin(filter.from(), zone));
        }
        if (filter.to() != null) {
            where.append(" and at < ?");
            parameters.add(begin(filter.to().plusDays(1), zone));
        }
        if (!filter.who().isEmpty()) {
            where.append(" and doer_name like ?");
            parameters.add(within(filter.who()));
        }
        if (!filter.text().isEmpty()) {
            where.append(" and (thing_name like ? or detail like ? or address like ?)");
            var pattern = within(filter.text());
            parameters.addAll(List.of(pattern, pattern, pattern));
        }
        if (after != null) {
            var at = UtcTime.toColumn(after.at());
            where.append(" and at <= ? and (at < ? or number < ?)");
            parameters.addAll(List.of(at, at, after.number()));
        }
        parameters.add(limit);
        return table.find(
                "set statement max_statement_time = " + LONGEST_SEARCH.toSeconds()
                        + " for select * from audit_log where " + where + " order by at desc, number desc limit ?",
                parameters);
    }

    private static LocalDateTime begin(LocalDate day, ZoneId zone) {
        return UtcTime.toColumn(day.atStartOfDay(zone).toInstant());
    }

    private static String within(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
