package letterbook.bench;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import letterbook.base.TextId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Text messages that Twilio took and of which news is awaited. */
final class TextMessages {

    private final JdbcClient jdbc;

    TextMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores so many; tells the names that Twilio gave them. */
    List<String> waiting(int count) {
        var first = TextId.firstAt(Instant.now());
        jdbc.sql("""
                insert into communication
                  (id, chain_id, position, customer_id, created_at, scenario, subject_type, subject_id, subject_number,
                   title, type, receiver, receiver_name, language, route, urgency, status, last_event_at, provider,
                   provider_ref, attempt, in_flight, tries, attempted_at, awaits_receipt, expected_by, version)
                select :first + seq, :first + seq, 1, 1, now(3), 'invoice.reminder', 1, 1, 'R-1', 'Payment reminder R-1', 2,
                  '+31612345678', 'Van Dijk Installaties B.V.', 'nl', 'SMS', 2, 2, now(3), 'Twilio',
                  concat('SM', lpad(lower(hex(:first + seq)), 32, '0')), 1, false, 1, now(3), true, now(3) + interval 1 hour, 0
                from seq_1_to_%d""".formatted(count)).param("first", first).update();
        jdbc.sql("""
                insert into provider_reference (provider, reference, communication_id, attempt)
                select 'Twilio', provider_ref, id, 1 from communication
                where id between :first + 1 and :first + :count""").param("first", first).param("count", count).update();
        return LongStream.rangeClosed(first + 1, first + count)
                .mapToObj("SM%032x"::formatted)
                .toList();
    }

    long settled(List<String> references) {
        return jdbc.sql("select count(*) from communication where type = 2 and status = 3 and provider_ref >= ?")
                .param(references.getFirst())
                .query(Long.class)
                .single();
    }
}
