package letterbook.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Receives large bodies without holding them in memory, and lets only so many bytes of them into memory at once. */
@Component
class Uploads {

    private static final int MEGABYTES_AT_ONCE = 48;
    private static final long ROOM_FOR_STATEMENT = DataSize.ofKilobytes(64).toBytes();

    private final Semaphore megabytes = new Semaphore(MEGABYTES_AT_ONCE, true);
    private final long limit;
    private final JdbcClient jdbc;

    Uploads(ApiSettings settings, JdbcClient jdbc) {
        this.limit = settings.maxDocument().toBytes();
        this.jdbc = jdbc;
    }

    /** Receives the body; one that is too large is refused as soon as that is known. */
    Upload receive(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw Problem.tooLarge("A document", limit).asException();
        }
        var file = Files.createTempFile("letterbook-upload-", ".part");
        try (var in = new LimitedInput(request.getInputStream(), limit)) {
            var upload = copy(in, file);
            if (upload.size() == 0) {
                throw ProblemException.of("body", "is empty", "Send the document as the body of the request.");
            }
            requireFitFor(upload);
            return upload;
        } catch (BodyTooLargeException large) {
            Files.delete(file);
            throw Problem.tooLarge("A document", limit).asException();
        } catch (IOException | RuntimeException broken) {
            Files.delete(file);
            throw broken;
        }
    }

    /** Gives the bytes to a function that stores them; waits while others have much in memory. */
    <T> T load(Upload upload, Function<byte[], T> store) throws IOException {
        var weight = (int)
                Math.min(MEGABYTES_AT_ONCE, 1 + DataSize.ofBytes(upload.size()).toMegabytes());
        megabytes.acquireUninterruptibly(weight);
        try {
            return store.apply(Files.readAllBytes(upload.file()));
        } finally {
            megabytes.release(weight);
        }
    }

    /** The database takes statements up to a size of its own, and some bytes need two in a statement. */
    private void requireFitFor(Upload upload) {
        var packet = jdbc.sql("select @@max_allowed_packet").query(Long.class).single() - ROOM_FOR_STATEMENT;
        if (upload.quoted() > packet) {
            throw Problem.tooLarge("With the present max_allowed_packet of the database a document", packet)
                    .asException();
        }
    }

    private static Upload copy(InputStream in, Path file) throws IOException {
        var size = 0L;
        var quoted = 0L;
        try (OutputStream out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
                quoted += quoted(buffer, read);
            }
        }
        return new Upload(file, size, quoted);
    }

    private static int quoted(byte[] bytes, int length) {
        var count = length;
        for (int at = 0; at < length; at++) {
            switch (bytes[at]) {
                case 0, '\'', '"', '\\' -> count++;
                default -> {}
            }
        }
        return count;
    }
}
