package letterbook.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Answers on their way back. Many clients read nothing before they have sent everything; what they do not read yet waits
 * in a temporary file, so that neither side waits for the other and memory stays bounded.
 */
final class AnswerSpool implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final FileChannel file;
    private long written;
    private long sent;
    private boolean ended;

    AnswerSpool() throws IOException {
        Path path = Files.createTempFile("letterbook-batch-", ".ndjson");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    void add(byte[] answers) throws IOException {
        lock.lock();
        try {
            if (sent == written) {
                sent = 0;
                written = 0;
            }
            var bytes = ByteBuffer.wrap(answers);
            while (bytes.hasRemaining()) {
                written += file.write(bytes, written);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No more answers come. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sends answers as they come, until the last. */
    void sendTo(OutputStream out) throws IOException, InterruptedException {
        var bytes = ByteBuffer.allocate(64 * 1024);
        while (next(bytes)) {
            out.write(bytes.array(), 0, bytes.limit());
            out.flush();
        }
    }

    /** Fills the buffer with what is to be sent next; false at the end. */
    private boolean next(ByteBuffer bytes) throws IOException, InterruptedException {
        lock.lock();
        try {
            while (sent == written && !ended) {
                changed.await();
            }
            if (sent == written) {
                return false;
            }
            bytes.clear().limit((int) Math.min(bytes.capacity(), written - sent));
            while (bytes.hasRemaining()) {
                sent += file.read(bytes, sent);
            }
            bytes.flip();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
