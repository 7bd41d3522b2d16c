package letterbook.intake;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which request of which client made which entry. */
@Component
class Idempotency {

    /** What a key was used for; the same key may be used once for each. */
    enum Operation {
        SEND(1),
        RESEND(2);

        private final int code;

        Operation(int code) {
            this.code = code;
        }
    }

    private final JdbcTemplate jdbc;
    private final JdbcClient queries;
    private final Clock clock;

    Idempotency(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.queries = JdbcClient.create(jdbc);
        this.clock = clock;
    }

    /** A request that was carried out. */
    record Carried(String key, byte[] sha256, long communicationId) {

        boolean isOf(byte[] otherSha256) {
            return Arrays.equals(sha256, otherSha256);
        }
    }

    Map<String, Carried> find(long client, Operation operation, Collection<String> keys) {
        return queries
                .sql("""
                        select idempotency_key, request_sha256, communication_id from idempotency
                        where client_id = :client and operation = :operation and idempotency_key in (:keys)""")
                .param("client", client)
                .param("operation", operation.code)
                .param("keys", keys)
                .query((row, number) -> new Carried(row.getString(1), row.getBytes(2), row.getLong(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Carried::key, carried -> carried));
    }

    /** In the transaction that makes the entries. A key that another request took meanwhile is a duplicate key. */
    void add(long client, Operation operation, List<Carried> requests) {
        var now = UtcTime.toColumn(clock.instant());
        jdbc.batchUpdate(
                """
                        insert into idempotency
                          (client_id, operation, idempotency_key, request_sha256, communication_id, created_at)
                        values (?, ?, ?, ?, ?, ?)""",
                requests.stream()
                        .map(request -> new Object[] {
                            client, operation.code, request.key(), request.sha256(), request.communicationId(), now
                        })
                        .toList());
    }
}
