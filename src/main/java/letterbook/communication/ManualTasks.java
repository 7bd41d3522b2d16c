package letterbook.communication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.base.CommunicationType;
import letterbook.base.UtcTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits to be sent by hand. */
@Component
class ManualTasks {

    // numbers of our own enums; literals let the optimizer see them
    private static final String WAITING = "communication.type = " + CommunicationType.MANUAL.code()
            + " and communication.status = " + CommunicationStatus.SENDING.code() + " and awaits_receipt";

    private final JdbcClient jdbc;
    private final RowReader rows;
    private final Clock clock;

    ManualTasks(JdbcClient jdbc, RowReader rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    List<ManualTask> waiting(String text, @Nullable Long afterId, int limit) {
        var where = new StringBuilder(WAITING);
        var parameters = new ArrayList<Object>();
        if (afterId != null) {
            where.append(" and communication.id > ?");
            parameters.add(afterId);
        }
        if (!text.isBlank()) {
            where.append(" and (title like ? or subject_number like ? or receiver_name like ? or receiver like ?"
                    + " or customer.number like ?)");
            var pattern = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            parameters.addAll(List.of(pattern, pattern, pattern, pattern, pattern));
        }
        parameters.add(limit);
        return jdbc.sql("select communication.id, title, number, receiver_name, receiver, email, mobile,"
                        + " communication.created_at, expected_by from communication"
                        + " join customer on customer.id = customer_id where " + where
                        + " order by communication.id limit ?")
                .params(parameters)
                .query((row, number) -> read(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from communication where " + WAITING)
                .query(Long.class)
                .single();
    }

    private ManualTask read(ResultSet row) throws SQLException {
        var due = UtcTime.fromNullable(row.getObject("expected_by", LocalDateTime.class));
        return new ManualTask(
                row.getLong("id"),
                row.getString("title"),
                row.getString("number"),
                row.getString("receiver_name"),
                rows.visible(CommunicationType.MANUAL, row.getString("receiver")),
                Stream.of(
                                visible(CommunicationType.EMAIL, row.getString("email")),
                                visible(CommunicationType.SMS, row.getString("mobile")))
                        .filter(contact -> !contact.isEmpty())
                        .collect(Collectors.joining(" · ")),
                UtcTime.fromColumn(row.getObject("created_at", LocalDateTime.class)),
                due != null && due.isBefore(clock.instant()));
    }

    private String visible(CommunicationType type, @Nullable String contact) {
        return contact == null ? "" : rows.visible(type, contact);
    }
}
