package letterbook.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lines of a batch between the thread that receives them and the one that takes them. Whatever came in while one
 * transaction ran is the next one, so that a fast sender gets large transactions and a slow one quick answers.
 */
final class BatchQueue {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<BatchLine> lines = new ArrayDeque<>();
    private final int mostLines;
    private long bytes;
    private boolean ended;

    BatchQueue(int mostLines) {
        this.mostLines = mostLines;
    }

    /** Waits for room. Whether the line was wanted: not any more once nobody takes it. */
    boolean put(BatchLine line) throws InterruptedException {
        lock.lock();
        try {
            while (!ended && !lines.isEmpty() && (lines.size() >= mostLines || bytes + line.size() > MOST_BYTES)) {
                changed.await();
            }
            if (ended) {
                return false;
            }
            lines.add(line);
            bytes += line.size();
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** No more lines come, or nobody takes them. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for lines and takes all that are there; empty at the end. */
    List<BatchLine> takeAll() throws InterruptedException {
        lock.lock();
        try {
            while (!ended && lines.isEmpty()) {
                changed.await();
            }
            var taken = new ArrayList<>(lines);
            lines.clear();
            bytes = 0;
            changed.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
