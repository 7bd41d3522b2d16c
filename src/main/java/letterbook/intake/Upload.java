package letterbook.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A body that was received into a temporary file, which closing removes.
 *
 * @param quoted bytes that it takes in a statement to the database
 */
record Upload(Path file, long size, long quoted) implements AutoCloseable {

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    byte[] firstBytes(int count) throws IOException {
        try (var in = open()) {
            return in.readNBytes(count);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
