package letterbook.communication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the sources of chains. */
@Component
class MessageSources {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final TypeReference<List<MessageSource.SourceDocument>> DOCUMENTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    MessageSources(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A source to store under the id of its chain. */
    record NewSource(long chainId, MessageSource source) {}

    void add(List<NewSource> sources, Instant now) {
        jdbc.batchUpdate(
                "insert into communication_source (chain_id, created_at, data, documents) values (?, ?, ?, ?)",
                sources.stream()
                        .map(source -> new Object[] {
                            source.chainId(),
                            UtcTime.toColumn(now),
                            json.writeValueAsString(source.source().data()),
                            json.writeValueAsString(source.source().documents())
                        })
                        .toList());
    }

    /** Empty once its time of keeping is over. */
    Optional<MessageSource> find(long chainId) {
        return jdbc
                .query(
                        "select data, documents from communication_source where chain_id = ?",
                        (row, number) -> new MessageSource(
                                json.readValue(row.getString("data"), DATA),
                                json.readValue(row.getString("documents"), DOCUMENTS)),
                        chainId)
                .stream()
                .findFirst();
    }
}
