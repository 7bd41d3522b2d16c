package letterbook.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** (e) Status callbacks a second, each signed, stored and applied before it is answered: alone, and while mails flow. */
final class ReceiptBench {

    /** The JVM still compiles during the first. */
    private static final int ROUNDS = 6;

    private static final int RECEIPTS = 5_000;
    private static final int CLIENTS = 16;
    private static final int MAILS_A_SECOND = 100;

    private ReceiptBench() {}

    static void main() throws IOException, InterruptedException, ExecutionException {
        try (var sink = new SmtpSink();
                var application = BenchApplication.start(
                        "receipts",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + sink.port(),
                        "--letterbook.sms.twilio.account-sid=" + TwilioCaller.ACCOUNT,
                        "--letterbook.sms.twilio.auth-token=" + TwilioCaller.TOKEN,
                        "--letterbook.sms.twilio.from=+3197010200000")) {
            var messages = new TextMessages(application.bean(JdbcClient.class));
            var twilio = new TwilioCaller(application);
            report(twilio, messages.waiting(RECEIPTS));
            for (int round = 1; round <= ROUNDS; round++) {
                print("alone", twilio, messages);
            }
            var run = UUID.randomUUID().toString().substring(0, 8);
            var invoices = BenchCustomers.invoices(application, run, 500);
            var caller = new ApiCaller(application);
            var sent = sink.taken();
            var start = System.nanoTime();
            try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                    var clock = Executors.newSingleThreadScheduledExecutor()) {
                var number = new AtomicInteger();
                var mails = clock.scheduleAtFixedRate(
                        () -> callers.execute(() -> report(caller, run, invoices, number.getAndIncrement())),
                        0,
                        TimeUnit.SECONDS.toNanos(1) / MAILS_A_SECOND,
                        TimeUnit.NANOSECONDS);
                try {
                    for (int round = 1; round <= ROUNDS; round++) {
                        print("while mails flow", twilio, messages);
                    }
                } finally {
                    mails.cancel(false);
                }
                var rate = (sink.taken() - sent) / ((System.nanoTime() - start) / 1e9);
                System.out.printf("mails sent meanwhile: %,.0f a second%n", rate);
            }
        }
    }

    private static void report(ApiCaller caller, String run, List<String> invoices, int number) {
        caller.single(run + "-" + number, invoices.get(number % invoices.size()));
    }

    private static void print(String when, TwilioCaller twilio, TextMessages messages)
            throws InterruptedException, ExecutionException {
        var waiting = messages.waiting(RECEIPTS);
        var start = System.nanoTime();
        var latencies = report(twilio, waiting);
        var seconds = (System.nanoTime() - start) / 1e9;
        if (messages.settled(waiting) < RECEIPTS) {
            throw new IllegalStateException("Not every receipt was applied");
        }
        System.out.printf(
                "receipts %s: %,.0f a second, p50 %.0f ms, p99 %.0f ms%n",
                when, RECEIPTS / seconds, latencies.millis(0.5), latencies.millis(0.99));
    }

    private static Latencies report(TwilioCaller twilio, List<String> sids)
            throws InterruptedException, ExecutionException {
        var nanos = new long[sids.size()];
        var next = new AtomicInteger();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = java.util.stream.IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> {
                        for (var i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                            var start = System.nanoTime();
                            twilio.delivered(sids.get(i));
                            nanos[i] = System.nanoTime() - start;
                        }
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        return Latencies.ofNanos(nanos);
    }
}
