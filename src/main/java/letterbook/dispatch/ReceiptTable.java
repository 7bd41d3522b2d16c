package letterbook.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.base.UtcTime;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.News;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts as they came, and the names that providers gave messages. */
@Component
class ReceiptTable {

    static final int SOME = 20;

    private static final int TEXT = 500;

    private static final String INSERT = """
            insert into receipt
              (id, provider, receipt_key, reference, communication_id, received_at, happened_at, kind, status, code, text, raw,
               raw_since, waiting)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate table;
    private final JdbcClient jdbc;

    ReceiptTable(JdbcTemplate table) {
        this.table = table;
        this.jdbc = JdbcClient.create(table);
    }

    /** A name that a provider gave a message. */
    record Known(String provider, String reference) {}

    private enum NewsKind {
        DELIVERED,
        FAILED,
        TASK,
        RESOLVED,
        PROGRESS;

        static NewsKind of(News news) {
            return switch (news) {
                case News.Delivered _ -> DELIVERED;
                case News.Failed _ -> FAILED;
                case News.Task _ -> TASK;
                case News.Resolved _ -> RESOLVED;
                case News.Progress _ -> PROGRESS;
            };
        }
    }

    /** A receipt to store, with its entry where it is known. */
    record Row(long id, Receipt receipt, @Nullable Long entry) {}

    /** Throws {@link org.springframework.dao.DuplicateKeyException} when one is there already. */
    void add(List<Row> rows, Instant now) {
        if (rows.size() == 1) {
            // a batch of one would be prepared and closed at the server: three turns for one row
            table.update(INSERT, columns(rows.getFirst(), now));
        } else {
            table.batchUpdate(
                    INSERT, rows.stream().map(row -> columns(row, now)).toList());
        }
    }

    private static Object[] columns(Row row, Instant now) {
        var receipt = row.receipt();
        var news = receipt.news();
        return new Object[] {
            row.id(),
            receipt.provider(),
            receipt.key(),
            receipt.about() instanceof Receipt.Reference.ProviderRef named ? named.ref() : null,
            row.entry(),
            UtcTime.toColumn(now),
            UtcTime.toColumn(receipt.at()),
            NewsKind.of(news).name(),
            statusOf(news),
            codeOf(news),
            cut(news.text()),
            receipt.raw(),
            UtcTime.toColumn(now),
            row.entry() == null
        };
    }

    /** The keys of those that were taken before; a set to add to. */
    Set<String> known(List<Receipt> receipts) {
        return new HashSet<>(jdbc.sql(
                        "select receipt_key from receipt where provider = :provider and receipt_key in (:keys)")
                .param("provider", receipts.getFirst().provider())
                .param("keys", receipts.stream().map(Receipt::key).distinct().toList())
                .query(String.class)
                .list());
    }

    /** The entries that the provider's names stand for. */
    Map<String, Long> entriesOf(List<Receipt> receipts) {
        var names = receipts.stream()
                .flatMap(receipt -> receipt.about() instanceof Receipt.Reference.ProviderRef named
                        ? Stream.of(named.ref())
                        : Stream.empty())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select reference, communication_id from provider_reference"
                        + " where provider = :provider and reference in (:names)")
                .param("provider", receipts.getFirst().provider())
                .param("names", names)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<String> keys(String provider, String beginning) {
        return jdbc.sql("select receipt_key from receipt where provider = ? and left(receipt_key, ?) = ?"
                        + " and receipt_key >= ? and receipt_key < concat(?, '~')")
                .params(provider, beginning.length(), beginning, beginning, beginning)
                .query((row, number) -> row.getString("receipt_key"))
                .list();
    }

    List<String> of(String provider, long entry) {
        return jdbc.sql("select raw from receipt where communication_id = ? and provider = ? and raw_since is not null"
                        + " order by id desc limit ?")
                .params(entry, provider, SOME)
                .query((row, number) -> row.getString("raw"))
                .list();
    }

    OptionalLong entryOf(String provider, String reference) {
        return jdbc.sql("select communication_id from provider_reference where provider = ? and reference = ?")
                .params(provider, reference)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    void expect(String provider, String reference, long entry, int attempt) {
        jdbc.sql("insert ignore into provider_reference (provider, reference, communication_id, attempt)"
                        + " values (?, ?, ?, ?)")
                .params(provider, reference, entry, attempt)
                .update();
    }

    /** The news that waited for this reference, in the order they came; they wait no longer. */
    List<News> takeWaiting(String provider, String reference, long entry) {
        var waiting = jdbc.sql(
                        "select kind, status, code, text from receipt where waiting and provider = ? and reference = ?"
                                + " order by id for update")
                .params(provider, reference)
                .query((row, number) -> news(row))
                .list();
        if (!waiting.isEmpty()) {
            jdbc.sql("update receipt set waiting = false, communication_id = ?"
                            + " where waiting and provider = ? and reference = ?")
                    .params(entry, provider, reference)
                    .update();
        }
        return waiting;
    }

    /** Names for which receipts wait although it is known by now what they are about. */
    List<Known> nowKnown() {
        return jdbc.sql("select distinct provider, reference from receipt join provider_reference"
                        + " using (provider, reference) where waiting limit 1000")
                .query((row, number) -> new Known(row.getString("provider"), row.getString("reference")))
                .list();
    }

    private static @Nullable Integer statusOf(News news) {
        return news instanceof News.Failed failed ? failed.status().code() : null;
    }

    private static @Nullable String codeOf(News news) {
        return switch (news) {
            case News.Failed failed -> failed.code();
            case News.Task task -> task.code();
            case News.Delivered _, News.Resolved _, News.Progress _ -> null;
        };
    }

    private static News news(ResultSet row) throws SQLException {
        var text = row.getString("text");
        var code = row.getString("code");
        return switch (NewsKind.valueOf(row.getString("kind"))) {
            case DELIVERED -> new News.Delivered(text);
            case FAILED -> new News.Failed(CommunicationStatus.ofCode(row.getInt("status")), code, text);
            case TASK -> new News.Task(code, text);
            case RESOLVED -> new News.Resolved(text);
            case PROGRESS -> new News.Progress(text);
        };
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= TEXT ? text : text.substring(0, TEXT);
    }
}
