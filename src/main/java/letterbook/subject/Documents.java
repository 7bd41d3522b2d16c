package letterbook.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of invoices and contracts. */
@Service
public class Documents {

    private final JdbcClient jdbc;
    private final ContentStore content;
    private final Clock clock;

    Documents(JdbcClient jdbc, ContentStore content, Clock clock) {
        this.jdbc = jdbc;
        this.content = content;
        this.clock = clock;
    }

    /** Stores the document in place of one of the same name; messages that went out keep the bytes they had. */
    @Transactional
    public void put(SubjectType type, long subjectId, String name, String mediaType, byte[] bytes) {
        var sha256 = HexFormat.of().parseHex(content.put(bytes));
        jdbc.sql("""
                        insert into document (subject_type, subject_id, name, media_type, size, sha256, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update media_type = values(media_type), size = values(size),
                          sha256 = values(sha256), updated_at = values(updated_at)""")
                .params(
                        type.code(),
                        subjectId,
                        name,
                        mediaType,
                        bytes.length,
                        sha256,
                        UtcTime.toColumn(clock.instant()))
                .update();
    }

    /** The documents of a subject, by name. */
    public List<Document> of(SubjectType type, long subjectId) {
        return jdbc.sql("select * from document where subject_type = ? and subject_id = ? order by name")
                .params(type.code(), subjectId)
                .query((row, number) -> read(row))
                .list();
    }

    /** A subject that may have documents. */
    public record Owner(SubjectType type, long id) {}

    /** The documents of each of the subjects, by name; no key for those that have none. */
    public Map<Owner, List<Document>> of(Collection<Owner> owners) {
        var found = new HashMap<Owner, List<Document>>();
        owners.stream()
                .collect(Collectors.groupingBy(Owner::type, Collectors.mapping(Owner::id, Collectors.toList())))
                .forEach((type, ids) -> jdbc.sql(
                                "select * from document where subject_type = :type and subject_id in (:ids) order by name")
                        .param("type", type.code())
                        .param("ids", ids)
                        .query(row -> {
                            found.computeIfAbsent(
                                            new Owner(type, row.getLong("subject_id")), owner -> new ArrayList<>())
                                    .add(read(row));
                        }));
        return found;
    }

    public Optional<Document> find(SubjectType type, long subjectId, String name) {
        return jdbc.sql("select * from document where subject_type = ? and subject_id = ? and name = ?")
                .params(type.code(), subjectId, name)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                UtcTime.fromColumn(row.getObject("updated_at", LocalDateTime.class)));
    }
}
