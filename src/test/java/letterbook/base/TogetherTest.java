package letterbook.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TogetherTest {

    private static final int POISON = -1;
    private static final int BROKEN = -2;

    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final LinkedBlockingQueue<List<Integer>> groups = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Integer> kept = new ConcurrentLinkedQueue<>();
    private final Together<Integer, String> together = new Together<>("test", this::work);

    private List<String> work(List<Integer> numbers) {
        groups.add(numbers);
        if (numbers.contains(0)) {
            await(firstMayEnd);
        }
        if (numbers.contains(BROKEN)) {
            throw new StackOverflowError();
        }
        if (numbers.contains(POISON)) {
            throw new IllegalStateException("poison");
        }
        kept.addAll(numbers);
        return numbers.stream().map(number -> "done " + number).toList();
    }

    @AfterEach
    void end() {
        firstMayEnd.countDown();
        together.close();
    }

    @Test
    void whoAsksAloneIsAnsweredAlone() {
        assertThat(together.ask(1)).isEqualTo("done 1");
        assertThat(together.ask(2)).isEqualTo("done 2");

        assertThat(groups).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whatComesWhileAGroupIsWorkedOnIsTheNextGroup() throws InterruptedException {
        var answers = askWhileTheFirstIsWorkedOn(List.of(1, 2, 3));

        firstMayEnd.countDown();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactly("done 0", "done 1", "done 2", "done 3");
        assertThat(groups.take()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(groups).isEmpty();
    }

    @Test
    void groupsHaveAnEnd() throws InterruptedException {
        var answers =
                askWhileTheFirstIsWorkedOn(IntStream.rangeClosed(1, 250).boxed().toList());

        firstMayEnd.countDown();

        assertThat(answers.stream().map(CompletableFuture::join)).hasSize(251);
        assertThat(groups.stream().map(List::size)).containsExactly(100, 100, 50);
    }

    @Test
    void oneThatFailsTakesNobodyAlong() throws InterruptedException {
        var answers = askWhileTheFirstIsWorkedOn(List.of(1, POISON, 3));

        firstMayEnd.countDown();

        assertThat(answers.get(1).join()).isEqualTo("done 1");
        assertThatThrownBy(() -> answers.get(2).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("poison");
        assertThat(answers.get(3).join()).isEqualTo("done 3");
        assertThat(kept).containsExactlyInAnyOrder(0, 1, 3);
    }

    @Test
    void whoAsksAloneSeesTheFailureAsItIsAndTheNextIsAnswered() {
        assertThatThrownBy(() -> together.ask(POISON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("poison");

        assertThat(together.ask(1)).isEqualTo("done 1");
    }

    @Test
    void nobodyWaitsForAnAnswerThatAnErrorSwallowed() {
        assertThatThrownBy(() -> together.ask(BROKEN)).hasRootCauseInstanceOf(StackOverflowError.class);

        assertThat(together.ask(1)).isEqualTo("done 1");
    }

    @Test
    void closingWaitsForWhatWasAskedFor() throws InterruptedException {
        var answers = askWhileTheFirstIsWorkedOn(List.of(1));
        var closed = CompletableFuture.runAsync(together::close, Thread::startVirtualThread);

        assertThat(closed).isNotDone();
        firstMayEnd.countDown();

        closed.join();
        assertThat(kept).containsExactly(0, 1);
        assertThat(answers.getLast().join()).isEqualTo("done 1");
    }

    /** The first is in work and the others wait behind it when this returns. */
    private List<CompletableFuture<String>> askWhileTheFirstIsWorkedOn(List<Integer> others)
            throws InterruptedException {
        var answers = new ArrayList<CompletableFuture<String>>();
        answers.add(asked(0));
        assertThat(groups.take()).containsExactly(0);
        var waiting = new ArrayList<Thread>();
        for (int other : others) {
            var answer = new CompletableFuture<String>();
            answers.add(answer);
            waiting.add(Thread.ofPlatform().start(() -> ask(other, answer)));
        }
        while (!waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        return answers;
    }

    private CompletableFuture<String> asked(int number) {
        var answer = new CompletableFuture<String>();
        Thread.ofPlatform().start(() -> ask(number, answer));
        return answer;
    }

    private void ask(int number, CompletableFuture<String> answer) {
        try {
            answer.complete(together.ask(number));
        } catch (Throwable failed) {
            answer.completeExceptionally(failed);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
