package letterbook.base;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does in one transaction what many ask for at the same moment, as databases commit in groups: while one group is worked on,
 * what comes gathers for the next. Who asks alone waits for nobody, and nobody is told of a change before it is committed.
 *
 * @param <A> what is asked
 * @param <R> what it is answered with
 */
public final class Together<A, R> implements AutoCloseable {

    private static final int MOST = 100;

    private final BlockingQueue<Asked<A, R>> waiting = new LinkedBlockingQueue<>();
    private final Function<List<A>, List<R>> work;
    private final ExecutorService worker;

    /** @param work does all or nothing, and answers in the order of what is asked */
    public Together(String name, Function<List<A>, List<R>> work) {
        this.work = work;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    private record Asked<A, R>(A one, CompletableFuture<Supplier<R>> answer) {}

    /** Throws what the work throws for this one; a group that fails is done one by one, each by who asked for it. */
    public R ask(A one) {
        var asked = new Asked<A, R>(one, new CompletableFuture<>());
        waiting.add(asked);
        worker.execute(this::workOff);
        return asked.answer().join().get();
    }

    private void workOff() {
        var group = new ArrayList<Asked<A, R>>();
        waiting.drainTo(group, MOST);
        if (group.isEmpty()) {
            return;
        }
        try {
            var answers = work.apply(group.stream().map(Asked::one).toList());
            for (int at = 0; at < group.size(); at++) {
                var answer = answers.get(at);
                group.get(at).answer().complete(() -> answer);
            }
        } catch (RuntimeException failed) {
            if (group.size() == 1) {
                group.getFirst().answer().complete(() -> {
                    throw failed;
                });
            } else {
                group.forEach(asked -> asked.answer().complete(() -> alone(asked.one())));
            }
        } catch (Error broken) {
            group.forEach(asked -> asked.answer().completeExceptionally(broken));
        }
    }

    private R alone(A one) {
        return work.apply(List.of(one)).getFirst();
    }

    /** Ends once all that was asked for is done. */
    @Override
    public void close() {
        worker.close();
    }
}
