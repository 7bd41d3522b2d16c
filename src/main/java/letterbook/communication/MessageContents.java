package letterbook.communication;

import java.time.Instant;
import java.util.Optional;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages as they were made. */
@Component
class MessageContents {

    private final JdbcClient jdbc;

    MessageContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long communicationId, MessageContent content, Instant now) {
        jdbc.sql("insert into communication_content (communication_id, created_at, subject, html, text)"
                        + " values (?, ?, ?, ?, ?)")
                .param(communicationId)
                .param(UtcTime.toColumn(now))
                .param(content.subject())
                .param(content.html())
                .param(content.text())
                .update();
    }

    /** Empty before it is made and once its time of keeping is over. */
    Optional<MessageContent> find(long communicationId) {
        return jdbc.sql("select subject, html, text from communication_content where communication_id = ?")
                .param(communicationId)
                .query((row, number) ->
                        new MessageContent(row.getString("subject"), row.getString("html"), row.getString("text")))
                .optional();
    }
}
