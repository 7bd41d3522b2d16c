package letterbook.database;

import java.nio.file.Path;

/** Where the server's socket lies: in its folder, or in the temporary folder when the path is too long for one. */
final class SocketPath {

    /** Longest path of a Unix domain socket (sun_path holds 108 bytes with the closing zero). */
    private static final int MAX_LENGTH = 107;

    private SocketPath() {}

    static Path in(Path home) {
        var socket = home.resolve("server.sock");
        return socket.toString().length() <= MAX_LENGTH
                ? socket
                : Path.of(System.getProperty("java.io.tmpdir"), "letterbook-" + Integer.toHexString(home.hashCode()));
    }
}
