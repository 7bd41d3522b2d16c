package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import letterbook.base.TextId;
import letterbook.communication.CommunicationStatus;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.StandIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter that was reported: as the ledger has it, and as Pingen has it. */
record FollowedLetter(long entry, SandboxMessages messages, StandIn pingen, JdbcClient jdbc) {

    /** Of its history. */
    record Line(
            String to,
            int attempt,
            @Nullable String code,
            @Nullable String text) {}

    CommunicationStatus status() {
        return CommunicationStatus.ofCode(jdbc.sql("select status from communication where id = ?")
                .param(entry)
                .query(Integer.class)
                .single());
    }

    /** Oldest first. */
    List<Line> history() {
        return jdbc.sql("select to_status, attempt, code, text from communication_history"
                        + " where communication_id = ? order by id")
                .param(entry)
                .query((row, number) -> new Line(
                        CommunicationStatus.ofCode(row.getInt("to_status")).name(),
                        row.getInt("attempt"),
                        row.getString("code"),
                        row.getString("text")))
                .list();
    }

    /** The line with which it came to be so; news that came later and changed nothing may stand behind it. */
    Line turned(CommunicationStatus to) {
        return history().stream()
                .filter(line -> line.to().equals(to.name()))
                .findFirst()
                .orElseThrow();
    }

    void awaitStatus(CommunicationStatus wanted) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(status()).as(() -> String.valueOf(history())).isEqualTo(wanted));
    }

    /** As Pingen has it; more than one when something went wrong. */
    List<SandboxMessage> atPingen() {
        return jdbc
                .sql("select id from sandbox_message where provider = 'Pingen' and subject like ?")
                .param("c" + TextId.of(entry) + "-a%")
                .query((row, number) -> row.getLong("id"))
                .list()
                .stream()
                .map(id -> messages.find(id).orElseThrow())
                .toList();
    }

    /** Until Pingen shows it. */
    void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> atPingen().stream()
                                .filter(letter -> state.equals(letter.state()))
                                .count()
                        == 1);
    }

    /** What a person may let Pingen say of it now. */
    List<String> offered() {
        return pingen.answers(atPingen().getFirst()).stream()
                .map(StandIn.Answer::key)
                .toList();
    }

    void answer(String key) {
        var letter = atPingen().getFirst();
        pingen.answer(
                letter,
                pingen.answers(letter).stream()
                        .filter(answer -> answer.key().equals(key))
                        .findFirst()
                        .orElseThrow());
    }
}
