package letterbook.bench;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Times of many runs of one thing, in nanoseconds. */
final class Latencies {

    /** Keeps results alive, so that no work is optimised away. */
    private static volatile @Nullable Object result;

    private final long[] sorted;

    private Latencies(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** Runs it for warming up, then measures each of {@code runs}. */
    static Latencies of(int runs, Supplier<?> run) {
        for (int i = 0; i < runs / 2; i++) {
            result = run.get();
        }
        var nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            var start = System.nanoTime();
            result = run.get();
            nanos[i] = System.nanoTime() - start;
        }
        return new Latencies(nanos);
    }

    static Latencies ofNanos(long[] nanos) {
        return new Latencies(nanos);
    }

    double millis(double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(quantile * sorted.length))] / 1e6;
    }

    String p50AndP99() {
        return "%.2f / %.2f ms".formatted(millis(0.50), millis(0.99));
    }
}
