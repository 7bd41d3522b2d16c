package letterbook.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Splits a body into lines, holding one of them at a time and nothing of one that is too long. */
final class BatchReader {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final long longest;

    /** @param longest longest line in bytes */
    BatchReader(InputStream in, long longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Hands over every line that is not blank, until the body or the interest in it ends. */
    void readInto(BatchQueue queue) throws IOException, InterruptedException {
        var buffer = new byte[BUFFER];
        var line = new Line();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int start = 0;
            for (int at = 0; at < read; at++) {
                if (buffer[at] == '\n') {
                    line.add(buffer, start, at - start);
                    start = at + 1;
                    if (!line.handOver(queue)) {
                        return;
                    }
                }
            }
            line.add(buffer, start, read - start);
        }
        line.handOver(queue);
    }

    /** The line being read. */
    private final class Line {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long number = 1;
        private boolean tooLong;

        void add(byte[] buffer, int start, int length) {
            if (tooLong) {
                return;
            }
            if (bytes.size() + length > longest) {
                tooLong = true;
            } else {
                bytes.write(buffer, start, length);
            }
        }

        boolean handOver(BatchQueue queue) throws InterruptedException {
            var content = tooLong ? new byte[0] : bytes.toByteArray();
            var wanted = isBlank(content) && !tooLong || queue.put(new BatchLine(number, content, tooLong));
            bytes.reset();
            tooLong = false;
            number++;
            return wanted;
        }
    }

    private static boolean isBlank(byte[] content) {
        for (byte one : content) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
