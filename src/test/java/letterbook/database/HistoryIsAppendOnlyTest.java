package letterbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import letterbook.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class HistoryIsAppendOnlyTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update communication_history set text = 'never happened'",
                "delete from communication_history",
                "truncate communication_history",
                "drop table communication_history",
                "drop trigger communication_history_no_update",
                "delete from communication",
                "alter table communication_history drop column text",
                "update audit_log set detail = 'never happened'",
                "delete from audit_log",
                "truncate audit_log",
                "drop table audit_log",
                "drop trigger audit_log_no_delete",
                "alter table audit_log drop column detail",
                "delete from audit_end"
            })
    void theApplicationsUserCannotChangeWhatHappened(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageContaining("denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_log set detail = 'never happened'", "delete from audit_log"})
    void evenTheirOwnerIsStoppedByATrigger(String statement) {
        var owner = JdbcClient.create(TestDatabase.owner());

        assertThatThrownBy(() -> owner.sql(statement).update()).rootCause().hasMessageContaining("append-only");
    }

    @Test
    void theApplicationsUserCanDoItsWork() {
        assertThat(jdbc.sql("select count(*) from communication_history")
                        .query(Long.class)
                        .single())
                .isNotNegative();
        assertThat(jdbc.sql("update customer set name = name where id = 0").update())
                .isZero();
    }
}
