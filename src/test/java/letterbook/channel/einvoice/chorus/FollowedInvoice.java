package letterbook.channel.einvoice.chorus;

import java.time.Duration;
import java.util.List;
import letterbook.communication.CommunicationStatus;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.StandIn;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invoice that was reported: as the ledger has it, and as the portal has it. */
record FollowedInvoice(String number, long entry, SandboxMessages messages, StandIn portal, JdbcClient jdbc) {

    static final String CHORUS_PRO = "Chorus Pro";

    CommunicationStatus status() {
        return CommunicationStatus.ofCode(jdbc.sql("select status from communication where id = ?")
                .param(entry)
                .query(Integer.class)
                .single());
    }

    @Nullable
    String code() {
        return jdbc.sql("select coalesce(code, '') from communication where id = ?")
                .param(entry)
                .query(String.class)
                .optional()
                .filter(code -> !code.isEmpty())
                .orElse(null);
    }

    /** Statuses it had, oldest first: {@code SENDING SUCCESSFUL}. */
    List<String> history() {
        return jdbc.sql(
                        "select from_status, to_status from communication_history where communication_id = ? order by id")
                .param(entry)
                .query((row, line) -> (row.getObject("from_status") == null
                                ? "-"
                                : CommunicationStatus.ofCode(row.getInt("from_status"))
                                        .name())
                        + " " + CommunicationStatus.ofCode(row.getInt("to_status")))
                .list();
    }

    List<String> historyTexts() {
        return jdbc.sql("select text from communication_history where communication_id = ? and text is not null")
                .param(entry)
                .query((row, line) -> row.getString(1))
                .list();
    }

    /** Whether Chorus Pro is still asked for it. */
    boolean isWatched() {
        return jdbc.sql("select look_at is not null from chorus_deposit where communication_id = ?")
                .param(entry)
                .query(Boolean.class)
                .single();
    }

    void awaitStatus(CommunicationStatus status) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::status, current -> current == status);
    }

    void awaitHistory(String text) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::historyTexts, texts -> texts.contains(text));
    }

    /** Until the portal shows it. */
    void awaitState(String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> deposits() == 0 ? "" : message().state(), state::equals);
    }

    /** How often the portal has it. */
    int deposits() {
        return jdbc.sql("select count(*) from sandbox_message where provider = ? and subject = ?")
                .params(CHORUS_PRO, "Facture " + number)
                .query(Integer.class)
                .single();
    }

    /** As the portal has it. */
    SandboxMessage message() {
        var reference = jdbc.sql("select reference from sandbox_message where provider = ? and subject = ?")
                .params(CHORUS_PRO, "Facture " + number)
                .query(String.class)
                .single();
        return messages.find(CHORUS_PRO, reference).orElseThrow();
    }

    /** What a person may let the portal say of it now. */
    List<String> offered() {
        return portal.answers(message()).stream().map(StandIn.Answer::key).toList();
    }

    void answer(String key) {
        var message = message();
        portal.answer(
                message,
                portal.answers(message).stream()
                        .filter(answer -> answer.key().equals(key))
                        .findFirst()
                        .orElseThrow());
    }
}
