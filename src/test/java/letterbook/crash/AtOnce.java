package letterbook.crash;

import java.util.List;
import java.util.concurrent.Executors;

/** Does the same with several, all at once. */
final class AtOnce {

    private AtOnce() {}

    interface Task<T> {

        void of(T one) throws Exception;
    }

    /** Returns when all are done, and throws what the first of those throws that fail. */
    static <T> void each(List<T> all, Task<T> task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = all.stream()
                    .map(one -> threads.submit(() -> {
                        task.of(one);
                        return one;
                    }))
                    .toList();
            for (var each : running) {
                each.get();
            }
        }
    }
}
