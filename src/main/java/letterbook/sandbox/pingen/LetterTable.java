package letterbook.sandbox.pingen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.UtcTime;
import letterbook.sandbox.SandboxMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of the stand-in; what a person reads of them is with the sandbox's messages. */
@Component
@ConditionalOnSandbox
class LetterTable {

    private final JdbcClient jdbc;
    private final SandboxMessages messages;

    LetterTable(JdbcClient jdbc, SandboxMessages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    void add(SandboxLetter letter, Instant due) {
        jdbc.sql(
                        "insert into sandbox_pingen_letter (id, message_id, status, due_at, file_name, address, address_position,"
                                + " country, pages, trouble, delivery_product, print_mode, print_spectrum, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(letter.id())
                .param(letter.messageId())
                .param(letter.status())
                .param(UtcTime.toColumn(due))
                .param(letter.fileName())
                .param(letter.address())
                .param(letter.position())
                .param(letter.country())
                .param(letter.pages())
                .param(letter.trouble())
                .param(letter.product())
                .param(letter.mode())
                .param(letter.spectrum())
                .param(UtcTime.toColumn(letter.createdAt()))
                .update();
    }

    Optional<SandboxLetter> find(String id) {
        return jdbc.sql("select * from sandbox_pingen_letter where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<SandboxLetter> search(String part, int limit) {
        return jdbc.sql("select * from sandbox_pingen_letter where file_name like ? order by created_at desc limit ?")
                .param("%" + part.replace("%", "\\%").replace("_", "\\_") + "%")
                .param(limit)
                .query((row, number) -> read(row))
                .list();
    }

    List<SandboxLetter> due(Instant now) {
        return jdbc.sql("select * from sandbox_pingen_letter where due_at <= ? order by due_at limit 100")
                .param(UtcTime.toColumn(now))
                .query((row, number) -> read(row))
                .list();
    }

    /** False when somebody else moved it meanwhile. */
    boolean move(SandboxLetter letter, String to, @Nullable Instant due) {
        var moved = jdbc.sql("update sandbox_pingen_letter set status = ?, due_at = ? where id = ? and status = ?")
                        .param(to)
                        .param(due == null ? null : UtcTime.toColumn(due))
                        .param(letter.id())
                        .param(letter.status())
                        .update()
                > 0;
        if (moved) {
            messages.move(letter.messageId(), letter.status(), to);
        }
        return moved;
    }

    void submit(String id, String product, String mode, String spectrum, Instant now) {
        jdbc.sql("update sandbox_pingen_letter set delivery_product = ?, print_mode = ?, print_spectrum = ?,"
                        + " submitted_at = ? where id = ?")
                .params(product, mode, spectrum, UtcTime.toColumn(now), id)
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from sandbox_pingen_letter where id = ?").param(id).update();
    }

    /** Counts how often a trick was played on an address. */
    int played(Trick trick, String address) {
        var key = address.length() <= 200 ? address : address.substring(0, 200);
        jdbc.sql("insert into sandbox_pingen_trick (word, address, times) values (?, ?, 1)"
                        + " on duplicate key update times = times + 1")
                .params(trick.word(), key)
                .update();
        return jdbc.sql("select times from sandbox_pingen_trick where word = ? and address = ?")
                .params(trick.word(), key)
                .query(Integer.class)
                .single();
    }

    /** Forgets what belongs to letters that the sandbox no longer keeps, and what is too old to matter. */
    void forget(Instant now) {
        jdbc.sql(
                        "delete from sandbox_pingen_letter where created_at < ? and message_id not in (select id from sandbox_message)")
                .param(UtcTime.toColumn(now.minus(Duration.ofHours(1))))
                .update();
        jdbc.sql("delete from sandbox_pingen_event where letter not in (select id from sandbox_pingen_letter)")
                .update();
        jdbc.sql("delete from sandbox_pingen_key where at < ?")
                .param(UtcTime.toColumn(now.minus(Duration.ofDays(2))))
                .update();
        jdbc.sql("delete from sandbox_pingen_upload where until < ?")
                .param(UtcTime.toColumn(now))
                .update();
        jdbc.sql("delete from sandbox_pingen_token where until < ?")
                .param(UtcTime.toColumn(now))
                .update();
    }

    private static SandboxLetter read(ResultSet row) throws SQLException {
        var submitted = row.getObject("submitted_at", LocalDateTime.class);
        return new SandboxLetter(
                row.getString("id"),
                row.getLong("message_id"),
                row.getString("status"),
                row.getString("file_name"),
                row.getString("address"),
                row.getString("address_position"),
                row.getString("country"),
                row.getInt("pages"),
                row.getString("trouble"),
                row.getString("delivery_product"),
                row.getString("print_mode"),
                row.getString("print_spectrum"),
                UtcTime.fromColumn(row.getObject("created_at", LocalDateTime.class)),
                submitted == null ? null : UtcTime.fromColumn(submitted));
    }
}
