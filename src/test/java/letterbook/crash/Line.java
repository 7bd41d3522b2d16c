package letterbook.crash;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import letterbook.sandbox.LostAnswer;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The line between a node and the providers: calls are cut where a test wants them to be. */
final class Line implements Filter {

    private final List<Trap> traps = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    /** Where a call ends. */
    enum Cut {
        /** The provider never hears of it; the caller waits. */
        BEFORE,
        /** The provider did what was asked of it; the caller waits for the answer in vain. */
        AFTER,
        /** The provider did what was asked of it; the caller gets the answer when it is killed. */
        AT_THE_ANSWER,
        /** The provider did what was asked of it and broke the connection; the caller goes on. */
        LOST
    }

    /** @param path of the call's address, a regular expression */
    record Call(String method, String path, Cut cut) {

        private boolean matches(HttpServletRequest request) {
            return request.getMethod().equals(method) && request.getRequestURI().matches(path);
        }
    }

    /** Waits for one call after the other, each once. */
    static final class Trap {

        private final List<Call> expected;
        private final CountDownLatch sprung = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private int next;

        private Trap(List<Call> expected) {
            this.expected = expected;
        }

        boolean isSprung() {
            return sprung.getCount() == 0;
        }

        private synchronized boolean catches(HttpServletRequest request) {
            return next < expected.size() && expected.get(next).matches(request);
        }
    }

    /** The last of the calls springs it. */
    Trap trap(Call... expected) {
        var trap = new Trap(List.of(expected));
        traps.add(trap);
        return trap;
    }

    /** Calls that came so far. */
    int calls() {
        return calls.get();
    }

    /** Whether nobody calls at the moment. */
    boolean isQuiet() {
        return open.get() == 0;
    }

    /** Lets the answers through that were held back for the moment of the kill. */
    void answer() {
        end(Cut.AT_THE_ANSWER);
    }

    /** To be called when whoever waits was killed. */
    void hangUp() {
        for (var cut : Cut.values()) {
            end(cut);
        }
        traps.clear();
    }

    private void end(Cut cut) {
        traps.stream().filter(trap -> trap.expected.getLast().cut() == cut).forEach(trap -> trap.ended.countDown());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var call = (HttpServletRequest) request;
        if (!call.getRequestURI().startsWith("/sandbox/")) {
            chain.doFilter(request, response);
            return;
        }
        calls.incrementAndGet();
        open.incrementAndGet();
        try {
            carry(call, (HttpServletResponse) response, chain);
        } finally {
            open.decrementAndGet();
        }
    }

    private void carry(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        for (var trap : traps) {
            Call caught;
            synchronized (trap) {
                if (!trap.catches(request)) {
                    continue;
                }
                caught = trap.expected.get(trap.next++);
            }
            cut(trap, caught, request, response, chain);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void cut(
            Trap trap, Call caught, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = new ContentCachingResponseWrapper(response);
        if (caught.cut() != Cut.BEFORE) {
            chain.doFilter(request, answer);
        }
        if (trap.next == trap.expected.size()) {
            trap.sprung.countDown();
            if (caught.cut() != Cut.LOST) {
                await(trap.ended);
            }
        }
        if (caught.cut() == Cut.AT_THE_ANSWER) {
            answer.copyBodyToResponse();
        } else {
            LostAnswer.breakOff(response);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
