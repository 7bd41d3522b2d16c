package letterbook.database;

import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses a database on which Letterbook's promises would not hold. */
final class DatabaseCheck {

    private static final String NEEDED = "Letterbook needs MariaDB 10.11 or newer, but this is ";

    private DatabaseCheck() {}

    static void verify(DataSource source) {
        var jdbc = JdbcClient.create(source);
        var version = jdbc.sql("select version()").query(String.class).single();
        if (!version.contains("MariaDB") || olderThan1011(version)) {
            throw new IllegalStateException(NEEDED + version);
        }
        var isolation =
                jdbc.sql("select @@session.tx_isolation").query(String.class).single();
        if (!isolation.equals("READ-COMMITTED")) {
            // REPEATABLE READ takes gap locks, with which several nodes deadlock on the job tables
            throw new IllegalStateException("Letterbook needs connections with READ COMMITTED isolation, not "
                    + isolation + ". Leave spring.datasource.hikari.transaction-isolation as it is.");
        }
    }

    private static boolean olderThan1011(String version) {
        var numbers = Arrays.stream(version.split("[.-]", 3))
                .limit(2)
                .mapToInt(Integer::parseInt)
                .toArray();
        return numbers[0] < 10 || (numbers[0] == 10 && numbers[1] < 11);
    }
}
