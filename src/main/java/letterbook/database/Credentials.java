package letterbook.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The two database users of the embedded server with the random passwords of their first start. */
record Credentials(String ownerPassword, String applicationPassword) {

    static final String OWNER = "letterbook_owner";
    static final String APPLICATION = "letterbook";

    /** Reads the passwords kept in the folder, or makes them. */
    static Credentials in(Path home) throws IOException {
        var file = home.resolve("credentials.properties");
        var properties = new Properties();
        if (!Files.exists(file)) {
            writePrivately(file, "owner=" + randomPassword() + "\napplication=" + randomPassword() + "\n");
        }
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Credentials(properties.getProperty("owner"), properties.getProperty("application"));
    }

    /** SQL the server runs before it takes connections: the database, its owner and the application's user. */
    Path writeInitSql(Path home) throws IOException {
        var file = home.resolve("init.sql");
        Files.deleteIfExists(file);
        // what the application's user may update or delete is granted table by table, see TableGrants
        writePrivately(file, """
                create database if not exists letterbook character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
                create user if not exists '%3$s'@'127.0.0.1' identified by '%4$s';
                grant all privileges on letterbook.* to '%1$s'@'127.0.0.1' with grant option;
                grant select, insert on letterbook.* to '%3$s'@'127.0.0.1';
                drop user if exists ''@'localhost';
                drop database if exists test;
                """.formatted(OWNER, ownerPassword, APPLICATION, applicationPassword));
        return file;
    }

    private static void writePrivately(Path file, String text) throws IOException {
        try {
            var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException kept) {
            // rewritten below
        }
        Files.writeString(file, text);
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
