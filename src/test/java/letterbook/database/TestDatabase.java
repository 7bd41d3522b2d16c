package letterbook.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The MariaDB of the tests: started when it is first needed, with an empty database, and ended after the last context. */
public final class TestDatabase {

    private TestDatabase() {}

    private static final class Shared {

        static final EmbeddedMariaDb SERVER = start("test-database");

        static {
            SpringApplication.getShutdownHandlers().add(SERVER::close);
        }
    }

    private static EmbeddedMariaDb start(String folder) {
        var server = EmbeddedMariaDb.start(Path.of("target", folder), "128M");
        empty(server);
        return server;
    }

    private static void empty(EmbeddedMariaDb server) {
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl(),
                        Credentials.OWNER,
                        server.credentials().ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("drop database letterbook");
            statement.execute("create database letterbook character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Settings with which the application uses it, with an owner of the schema apart from the user it runs as. */
    public static String[] properties() {
        return new String[] {
            "spring.datasource.url=" + Shared.SERVER.jdbcUrl(),
            "spring.datasource.username=" + Credentials.APPLICATION,
            "spring.datasource.password=" + Shared.SERVER.credentials().applicationPassword(),
            "spring.liquibase.user=" + Credentials.OWNER,
            "spring.liquibase.password=" + Shared.SERVER.credentials().ownerPassword()
        };
    }

    /** The database as who owns its tables sees it. */
    public static DataSource owner() {
        return new DriverManagerDataSource(
                Shared.SERVER.jdbcUrl(),
                Credentials.OWNER,
                Shared.SERVER.credentials().ownerPassword());
    }

    /** The database as another node sees it. */
    public static DataSource anotherNode() {
        var source = new DriverManagerDataSource(
                Shared.SERVER.jdbcUrl(),
                Credentials.APPLICATION,
                Shared.SERVER.credentials().applicationPassword());
        var isolation = new Properties();
        isolation.setProperty("transactionIsolation", "READ-COMMITTED");
        source.setConnectionProperties(isolation);
        return source;
    }

    /** The same for a process of its own, with a database of its own that was empty when this was called. */
    public static Map<String, String> environment(String folder) {
        var server = start("test-database-" + folder);
        // no application may run in this process, whose end Spring would see
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return Map.of(
                "SPRING_DATASOURCE_URL", server.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", Credentials.APPLICATION,
                "SPRING_DATASOURCE_PASSWORD", server.credentials().applicationPassword(),
                "SPRING_LIQUIBASE_USER", Credentials.OWNER,
                "SPRING_LIQUIBASE_PASSWORD", server.credentials().ownerPassword());
    }
}
