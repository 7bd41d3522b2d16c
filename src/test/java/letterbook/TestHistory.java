package letterbook;

import static org.awaitility.Awaitility.await;

import java.util.List;
import letterbook.communication.CommunicationEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of an entry's history, and who waits to write to it. */
@Component
public class TestHistory {

    private final JdbcClient jdbc;

    TestHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The texts of its lines, oldest first; empty for a line without. */
    public List<String> textsOf(CommunicationEntry entry) {
        return jdbc.sql("select coalesce(text, '') from communication_history where communication_id = ? order by id")
                .param(entry.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Until somebody waits for an entry that another transaction has locked. */
    public void awaitSomebodyWaiting() {
        await().until(() -> jdbc.sql("select count(*) from information_schema.processlist"
                                + " where info like '%from communication%for update' and time_ms > 0")
                        .query(Long.class)
                        .single()
                > 0);
    }
}
