package letterbook.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** (c) Requests that the interface accepts a second, single and in batches, over HTTP; nothing is sent meanwhile. */
final class IntakeBench {

    private static final int CLIENTS = 8;
    private static final int SINGLES = 4_000;
    private static final int BATCH = 20_000;

    private IntakeBench() {}

    static void main() {
        try (var application = BenchApplication.start("intake", "--letterbook.dispatch.enabled=false")) {
            var run = UUID.randomUUID().toString().substring(0, 8);
            var invoices = BenchCustomers.invoices(application, run, 1_000);
            var caller = new ApiCaller(application);
            singles(caller, run + "warm", invoices, SINGLES / 2);
            var single = SINGLES / seconds(() -> singles(caller, run + "single", invoices, SINGLES));
            caller.batch(run + "warmb", invoices, BATCH / 4);
            var batch = BATCH / seconds(() -> caller.batch(run + "batch", invoices, BATCH));
            System.out.printf("single, %d clients at once: %,.0f a second%n", CLIENTS, single);
            System.out.printf(
                    "one batch of %,d lines: %,.0f a second (%.1f times single)%n", BATCH, batch, batch / single);
        }
    }

    private static void singles(ApiCaller caller, String run, List<String> invoices, int count) {
        var next = new AtomicInteger();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> {
                    for (var number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        caller.single(run + "-" + number, invoices.get(number % invoices.size()));
                    }
                });
            }
            clients.shutdown();
            if (!clients.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The requests take too long");
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    static double seconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
