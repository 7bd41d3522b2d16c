package letterbook.intake;

import java.io.IOException;
import java.io.InputStream;

/** Reads up to a number of bytes and refuses to read on. */
final class LimitedInput extends InputStream {

    private final InputStream in;
    private final long limit;
    private long left;

    LimitedInput(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
        left = limit;
    }

    @Override
    public int read() throws IOException {
        var read = in.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = in.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) throws BodyTooLargeException {
        left -= read;
        if (left < 0) {
            throw new BodyTooLargeException(limit);
        }
    }
}
