package letterbook.communication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import letterbook.base.UtcTime;
import letterbook.subject.ContentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages as they were made. */
@Component
class MessageContents {

    private final JdbcClient jdbc;
    private final ContentStore bytes;

    MessageContents(JdbcClient jdbc, ContentStore bytes) {
        this.jdbc = jdbc;
        this.bytes = bytes;
    }

    void add(long communicationId, MessageContent content, Instant now) {
        var document = content.document();
        jdbc.sql("insert into communication_content (communication_id, created_at, subject, html, text,"
                        + " document_name, document_type, document_sha256) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(communicationId)
                .param(UtcTime.toColumn(now))
                .param(content.subject())
                .param(content.html())
                .param(content.text())
                .param(document == null ? null : document.name())
                .param(document == null ? null : document.mediaType())
                .param(document == null ? null : HexFormat.of().parseHex(bytes.put(document.bytes())))
                .update();
    }

    /** Empty before it is made and once its time of keeping is over. */
    Optional<MessageContent> find(long communicationId) {
        return jdbc.sql("select * from communication_content where communication_id = ?")
                .param(communicationId)
                .query((row, number) -> new MessageContent(
                        row.getString("subject"), row.getString("html"), row.getString("text"), document(row)))
                .optional();
    }

    /** What there is of the message, without its bytes; empty likewise. */
    Optional<MadeMessage> made(long communicationId) {
        return jdbc.sql("select html is not null as styled, length(text) > 0 as worded, document_name, document_type"
                        + " from communication_content where communication_id = ?")
                .param(communicationId)
                .query((row, number) -> new MadeMessage(
                        row.getBoolean("styled") || row.getBoolean("worded"),
                        row.getString("document_name"),
                        row.getString("document_type")))
                .optional();
    }

    private MessageContent.@Nullable Document document(ResultSet row) throws SQLException {
        var name = row.getString("document_name");
        return name == null
                ? null
                : new MessageContent.Document(
                        name,
                        row.getString("document_type"),
                        bytes.get(HexFormat.of().formatHex(row.getBytes("document_sha256"))));
    }
}
