package letterbook.audit;

import java.util.List;
import letterbook.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who owns the database and changes the audit log in it. Puts back what was there in the end. */
final class Intruder implements AutoCloseable {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.owner());

    Intruder() {
        run("drop trigger audit_log_no_update");
        run("drop trigger audit_log_no_delete");
        run("create or replace table audit_log_copy as select * from audit_log");
        run("create or replace table audit_end_copy as select * from audit_end");
    }

    void run(String statement, Object... values) {
        owner.sql(statement).params(List.of(values)).update();
    }

    @Override
    public void close() {
        run("delete from audit_log");
        run("insert into audit_log select * from audit_log_copy");
        run("update audit_end join audit_end_copy using (id)"
                + " set audit_end.number = audit_end_copy.number, audit_end.seal = audit_end_copy.seal");
        run("drop table audit_log_copy");
        run("drop table audit_end_copy");
        run("create trigger audit_log_no_update before update on audit_log for each row"
                + " signal sqlstate '45000' set message_text = 'audit_log is append-only'");
        run("create trigger audit_log_no_delete before delete on audit_log for each row"
                + " signal sqlstate '45000' set message_text = 'audit_log is append-only'");
    }
}
