package letterbook.dispatch;

import java.time.Instant;
import letterbook.TestCustomers;
import letterbook.base.CommunicationType;
import letterbook.base.IdGenerator;
import letterbook.base.UtcTime;
import letterbook.communication.CommunicationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries that were accepted and that no lane of the application carries: the test does. */
final class OpenEntries {

    private static final String SOURCE = """
            {"invoice": {"number": "1", "issueDate": "2026-03-01", "dueDate": "2026-03-15", "total": "12.50", "currency": "EUR"},
             "data": {}}""";

    private final JdbcClient jdbc;
    private final TestCustomers customers;
    private final IdGenerator ids;

    OpenEntries(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        customers = context.getBean(TestCustomers.class);
        ids = context.getBean(IdGenerator.class);
    }

    /** How an entry stands. */
    record Standing(
            CommunicationStatus status,
            @Nullable String provider,
            @Nullable String text,
            int attempt,
            int tries,
            boolean inFlight,
            boolean awaitsReceipt,
            @Nullable Instant scheduledFor,
            @Nullable Instant stuckAt) {}

    long add(CommunicationType type) {
        return add(type, "Kerkstraat 1, 3511 LX Utrecht");
    }

    long add(CommunicationType type, String receiver) {
        var id = ids.next();
        var now = UtcTime.toColumn(Instant.now());
        jdbc.sql("""
                        insert into communication (id, chain_id, position, customer_id, created_at, scenario,
                          subject_type, subject_id, subject_number, title, type, receiver, receiver_name, language,
                          route, urgency, status, last_event_at, attempt, in_flight, version)
                        values (?, ?, 1, ?, ?, 'invoice.issued', 1, ?, '1', 'Invoice 1', ?, ?, 'Van Dijk', 'en',
                          'test', 2, 1, ?, 0, false, 0)""")
                .params(id, id, customers.withEmail(null).id(), now, id, type.code(), receiver, now)
                .update();
        jdbc.sql("insert into communication_source values (?, ?, ?, '[]')")
                .params(id, now, SOURCE)
                .update();
        return id;
    }

    Standing of(long id) {
        return jdbc.sql("select * from communication where id = ?")
                .param(id)
                .query((row, number) -> new Standing(
                        CommunicationStatus.ofCode(row.getInt("status")),
                        row.getString("provider"),
                        row.getString("text"),
                        row.getInt("attempt"),
                        row.getInt("tries"),
                        row.getBoolean("in_flight"),
                        row.getBoolean("awaits_receipt"),
                        UtcTime.fromNullable(row.getObject("scheduled_for", java.time.LocalDateTime.class)),
                        UtcTime.fromNullable(row.getObject("stuck_at", java.time.LocalDateTime.class))))
                .single();
    }

    long contentsOf(long id) {
        return jdbc.sql("select count(*) from communication_content where communication_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
