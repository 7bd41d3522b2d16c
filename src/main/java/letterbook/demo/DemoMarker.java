package letterbook.demo;

import java.time.Clock;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows of the demo. */
@Component
class DemoMarker {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMarker(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes that the demo is filled in; false when it was before. Of several nodes that start at once the others wait here
     * until the first has committed.
     */
    boolean claim() {
        return jdbc.sql("insert ignore into demo (id, filled_at, accounts_open) values (1, ?, true)")
                        .param(UtcTime.toColumn(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether somebody works with this database already, so that a demo would stand in the way. */
    boolean isDatabaseInUse() {
        return jdbc.sql("select exists (select 1 from customer) or exists (select 1 from app_user)")
                .query(Boolean.class)
                .single();
    }

    /** Notes whether the demo's accounts are open; true when that is a change. */
    boolean changeAccounts(boolean open) {
        return jdbc.sql("update demo set accounts_open = ? where accounts_open <> ?")
                        .params(open, open)
                        .update()
                == 1;
    }
}
