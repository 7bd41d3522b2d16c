package letterbook.channel.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Between an IMAP client and its server: hears what is said, hides that the server can tell of news, cuts the line. */
final class ImapWire implements AutoCloseable {

    private final ServerSocket ear;
    private final int server;
    private final boolean idle;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    ImapWire(int server, boolean idle) {
        this.server = server;
        this.idle = idle;
        try {
            ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return ear.getLocalPort();
    }

    List<String> commands() {
        return commands;
    }

    void cut() {
        open.forEach(ImapWire::hangUp);
        open.clear();
    }

    private void accept() {
        while (!ear.isClosed()) {
            try {
                var client = ear.accept();
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.addAll(List.of(client, behind));
                Thread.ofVirtual().start(() -> pass(client, behind, true));
                Thread.ofVirtual().start(() -> pass(behind, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean ofClient) {
        try (from;
                to;
                var lines =
                        new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (ofClient) {
                    commands.add(line);
                }
                var passed = idle ? line : line.replace(" IDLE", "");
                to.getOutputStream().write((passed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException gone) {
            // one side hung up, so the other is hung up too
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void close() {
        try {
            ear.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        cut();
    }
}
