package letterbook.database;

import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the application's database user, which reads and inserts everywhere, the right to update and delete table by
 * table: never in the history nor in the audit log. Applies where another user owns the schema ({@code spring.liquibase.user}).
 */
final class TableGrants {

    private static final Logger log = LoggerFactory.getLogger(TableGrants.class);

    private static final Set<String> APPEND_ONLY =
            Set.of("communication_history", "audit_log", "DATABASECHANGELOG", "DATABASECHANGELOGLOCK");
    private static final Set<String> NEVER_DELETED = Set.of("communication", "audit_end");

    private TableGrants() {}

    static void apply(DataSource owner, DataSource application) {
        var account = currentUser(application);
        if (account.equals(currentUser(owner))) {
            log.warn(
                    "The database user {} owns the schema it runs on; history and audit log are guarded by triggers alone."
                            + " Set spring.liquibase.user to an owner of its own to guard it by rights too.",
                    account);
            return;
        }
        var jdbc = JdbcClient.create(owner);
        jdbc
                .sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !APPEND_ONLY.contains(table))
                .forEach(table -> jdbc.sql("grant " + rights(table) + " on `" + table + "` to " + quoted(account))
                        .update());
    }

    private static String rights(String table) {
        return NEVER_DELETED.contains(table) ? "update" : "update, delete";
    }

    private static String quoted(String account) {
        var at = account.lastIndexOf('@');
        return "'" + account.substring(0, at) + "'@'" + account.substring(at + 1) + "'";
    }

    private static String currentUser(DataSource source) {
        return JdbcClient.create(source)
                .sql("select current_user()")
                .query(String.class)
                .single();
    }
}
