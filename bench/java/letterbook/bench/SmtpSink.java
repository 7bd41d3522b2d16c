package letterbook.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** The least that speaks SMTP: takes every mail, remembers when the first about each invoice came. */
final class SmtpSink implements AutoCloseable {

    /** As {@link BenchCustomers} numbers them. */
    private static final Pattern INVOICE = Pattern.compile("[0-9a-f]{8}-I[0-9]+");

    private final ServerSocket socket;
    private final AtomicLong taken = new AtomicLong();
    private volatile String lastMail = "";
    private final Map<String, Long> takenAt = new ConcurrentHashMap<>();

    SmtpSink() throws IOException {
        socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    long taken() {
        return taken.get();
    }

    /** The latest mail as it came. */
    byte[] lastMail() {
        return lastMail.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** {@code System.nanoTime()} at which the first mail about an invoice was taken, by number of the invoice. */
    Map<String, Long> takenAt() {
        return takenAt;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(
                    new BufferedInputStream(connection.getInputStream(), 65_536), StandardCharsets.ISO_8859_1));
            var out = connection.getOutputStream();
            say(out, "220 sink ESMTP");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT)) {
                    case "EHLO" -> say(out, "250-sink\r\n250 8BITMIME");
                    case "DATA" -> {
                        say(out, "354 go on");
                        take(in);
                        say(out, "250 2.0.0 Ok: queued as " + taken.incrementAndGet());
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 2.0.0 Ok");
                }
            }
        } catch (IOException gone) {
            // the client went away; nothing to keep
        }
    }

    private void take(BufferedReader in) throws IOException {
        var mail = new StringBuilder(16_384);
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Subject: ")) {
                var invoice = INVOICE.matcher(line);
                if (invoice.find()) {
                    takenAt.putIfAbsent(invoice.group(), System.nanoTime());
                }
            }
            mail.append(line).append("\r\n");
        }
        lastMail = mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
