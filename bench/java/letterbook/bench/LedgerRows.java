package letterbook.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import letterbook.base.TextId;

/**
 * Fills the ledger with rows over two years: 200,000 customers with some 50 entries, and for each size measured one with
 * 10,000; one in a hundred is red.
 */
final class LedgerRows {

    private static final long MILLION = 1_000_000;
    private static final long MILLIS_BETWEEN = 6_300;

    private final Connection connection;

    LedgerRows(Connection connection) {
        this.connection = connection;
    }

    static long customerWithTenThousand(int millions) {
        return millions == 1 ? 1 : 2;
    }

    static long firstIdOf(LocalDate day) {
        return TextId.firstAt(day.atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant());
    }

    void growTo(int millions) throws SQLException {
        var have = count();
        var start = System.nanoTime();
        for (var million = have / MILLION; million < millions; million++) {
            insert(million * MILLION + 1, (million + 1) * MILLION, every(million, millions));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("analyze table communication");
        }
        System.out.printf("%,d rows in place after %d s%n", count(), (System.nanoTime() - start) / 1_000_000_000);
    }

    private static long every(long million, int millions) {
        return million == 0 ? 100 : (millions - 1) * 100L;
    }

    private void insert(long from, long to, long every) throws SQLException {
        var big = from == 1 ? 1 : 2;
        var base = firstIdOf(LocalDate.of(2024, 11, 24));
        var values = """
                insert into communication
                  (id, chain_id, position, customer_id, created_at, scenario, subject_type, subject_id, subject_number,
                   title, type, receiver, receiver_name, language, route, urgency, status, last_event_at, code, text,
                   provider, provider_ref, sent_at, scheduled_for, attempt, in_flight, version)
                select %1$d + (seq * %2$d << 22), %1$d + (seq * %2$d << 22), 1,
                  if(seq %% %3$d = 0, %4$d, 1000 + crc32(concat('c', seq)) %% 200000),
                  now(3), 'invoice.issued', 1 + crc32(concat('s', seq)) %% 3, seq, lpad(seq, 9, '0'),
                  concat('Invoice ', lpad(seq, 9, '0')), 1 + crc32(concat('t', seq)) %% 5,
                  concat('customer', seq %% 100000, '@example.com'), 'Van Dijk Installaties B.V.', 'nl',
                  'Email, because: the organisation''s default', 2, if(crc32(concat('f', seq)) %% 100 = 0, 5, 3), now(3),
                  if(crc32(concat('f', seq)) %% 100 = 0, 'EMAIL_5.1.1', null), null, 'SMTP', concat('queued as ', seq),
                  now(3), null, 1, false, 0
                from seq_%5$d_to_%6$d""";
        for (long first = from; first <= to; first += 100_000) {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        values.formatted(base, MILLIS_BETWEEN, every, big, first, Math.min(to, first + 99_999)));
            }
        }
    }

    private long count() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from communication")) {
            result.next();
            return result.getLong(1);
        }
    }
}
