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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An SMTP server that misbehaves at any point of the dialogue. */
final class FakeSmtpServer implements AutoCloseable {

    enum Stage {
        GREETING,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        BODY,
        END,
        RSET,
        NOOP,
        QUIT
    }

    /** What the server does instead of what is expected. */
    sealed interface Deed {

        record Reply(String text) implements Deed {}

        record ReplyAndReset(String text) implements Deed {}

        enum Rude implements Deed {
            CLOSE,
            RESET,
            SILENCE
        }
    }

    /** Tells the deed, null for good behaviour; connections and mails count from 1. */
    interface Script {
        @Nullable
        Deed at(int connection, int mail, Stage stage);
    }

    private final ServerSocket server;
    private final Script script;
    private final ConcurrentLinkedQueue<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String extensions;

    FakeSmtpServer(Script script) {
        this("", script);
    }

    /** @param extensions keywords to announce beside none, for example {@code DSN} */
    FakeSmtpServer(String extensions, Script script) {
        this.script = script;
        this.extensions = extensions;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Thread.ofVirtual().start(this::accept);
    }

    static FakeSmtpServer rudeAt(Stage stage, Deed deed) {
        return new FakeSmtpServer((connection, mail, now) -> now == stage ? deed : null);
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Mails that were read to their end, whatever was answered then. */
    List<String> mails() {
        return mails;
    }

    List<String> commands() {
        return commands;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                var number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> converse(socket, number));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket, int connection) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var mail = 0;
            if (!answer(socket, connection, mail, Stage.GREETING, "220 fake")) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                var stage = Stage.valueOf(line.split("[ :]")[0]);
                mail += stage == Stage.MAIL ? 1 : 0;
                var good = stage == Stage.EHLO && !extensions.isEmpty()
                        ? "250-fake\r\n250 " + extensions
                        : stage == Stage.DATA ? "354 go on" : "250 2.0.0 fine";
                if (!answer(socket, connection, mail, stage, good)
                        || stage == Stage.QUIT
                        || (stage == Stage.DATA && !readMail(in, socket, connection, mail))) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the client hung up
        }
    }

    private boolean readMail(BufferedReader in, Socket socket, int connection, int mail) throws IOException {
        if (script.at(connection, mail, Stage.DATA) != null) {
            return true;
        }
        if (script.at(connection, mail, Stage.BODY) != null) {
            in.readLine();
            return answer(socket, connection, mail, Stage.BODY, "");
        }
        var text = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            text.append(line).append("\r\n");
        }
        mails.add(text.toString());
        return answer(socket, connection, mail, Stage.END, "250 2.0.0 Ok: queued as " + mails.size());
    }

    /** Whether the conversation goes on. */
    private boolean answer(Socket socket, int connection, int mail, Stage stage, String good) throws IOException {
        return switch (script.at(connection, mail, stage)) {
            case null -> say(socket, good);
            case Deed.Reply reply -> say(socket, reply.text());
            case Deed.ReplyAndReset reply -> say(socket, reply.text()) && reset(socket);
            case Deed.Rude.CLOSE -> false;
            case Deed.Rude.RESET -> reset(socket);
            case Deed.Rude.SILENCE -> {
                awaitClose();
                yield false;
            }
        };
    }

    private static boolean say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    private static boolean reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
        return false;
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
