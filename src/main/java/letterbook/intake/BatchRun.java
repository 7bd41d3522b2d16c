package letterbook.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch under way: its lines are received, taken and answered at the same time, each at its own pace. */
final class BatchRun {

    /** So many lines share a transaction at most. */
    static final int LINES_AT_ONCE = 250;

    private static final Logger log = LoggerFactory.getLogger(BatchRun.class);

    private final BatchQueue queue = new BatchQueue(LINES_AT_ONCE);
    private final Function<List<BatchLine>, List<BatchAnswer>> intake;
    private final ApiJson json;
    private volatile boolean broken;

    BatchRun(Function<List<BatchLine>, List<BatchAnswer>> intake, ApiJson json) {
        this.intake = intake;
        this.json = json;
    }

    /** Returns when nothing touches the streams any more. */
    void run(BatchReader reader, OutputStream out) throws IOException, InterruptedException {
        try (var spool = new AnswerSpool();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> take(spool));
            threads.submit(() -> send(spool, out));
            try {
                reader.readInto(queue);
            } finally {
                queue.end();
            }
        }
        if (broken) {
            // the connection ends in the middle of the answers, so that nobody takes them for all
            throw new IOException("The batch was broken off");
        }
    }

    private void take(AnswerSpool spool) {
        try {
            for (var lines = queue.takeAll(); !lines.isEmpty(); lines = queue.takeAll()) {
                spool.add(bytes(intake.apply(lines)));
            }
        } catch (IOException | RuntimeException failed) {
            broken = true;
            log.error("A batch was broken off; what it had taken is kept", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            queue.end();
            spool.end();
        }
    }

    private void send(AnswerSpool spool, OutputStream out) {
        try {
            spool.sendTo(out);
        } catch (IOException gone) {
            log.debug("Nobody reads the answers to a batch any more", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            // a sender who does not read the answers will repeat the batch
            queue.end();
        }
    }

    private byte[] bytes(List<BatchAnswer> answers) {
        var bytes = new ByteArrayOutputStream();
        for (var answer : answers) {
            bytes.writeBytes(json.bytes(answer));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
