package letterbook.communication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a filter in SQL. Dates become ranges of ids, so that every condition but the text is answered by an
 * index that is ordered by descending id.
 */
final class FilterSql {

    private final StringBuilder where = new StringBuilder("true");
    private final List<Object> parameters = new ArrayList<>();

    FilterSql(CommunicationFilter filter, ZoneId zone) {
        if (filter.customerId() != null) {
            and("customer_id = ?", filter.customerId());
        }
        in("status", filter.statuses().stream().map(CommunicationStatus::code).toList());
        in("type", filter.types().stream().map(CommunicationType::code).toList());
        in("subject_type", filter.categories().stream().map(SubjectType::code).toList());
        if (filter.stuck()) {
            where.append(" and stuck_at is not null");
        }
        if (filter.from() != null) {
            and("id >= ?", firstIdOf(filter.from(), zone));
        }
        if (filter.to() != null) {
            and("id < ?", firstIdOf(filter.to().plusDays(1), zone));
        }
        if (!filter.text().isEmpty()) {
            var pattern = "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            and("(title like ? or subject_number like ? or receiver like ?)", pattern, pattern, pattern);
        }
    }

    FilterSql before(@Nullable Long id) {
        if (id != null) {
            and("id < ?", id);
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    List<Object> parameters(Object... more) {
        var all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all;
    }

    private static long firstIdOf(LocalDate day, ZoneId zone) {
        return TextId.firstAt(day.atStartOfDay(zone).toInstant());
    }

    private void in(String column, Collection<Integer> codes) {
        if (!codes.isEmpty()) {
            // numbers of our own enums; literals let the optimizer see them
            where.append(" and ")
                    .append(column)
                    .append(" in (")
                    .append(codes.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")))
                    .append(')');
        }
    }

    private void and(String condition, Object... values) {
        where.append(" and ").append(condition);
        parameters.addAll(List.of(values));
    }
}
