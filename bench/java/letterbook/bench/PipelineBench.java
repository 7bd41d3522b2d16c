package letterbook.bench;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import letterbook.channel.email.BareMailLoop;
import letterbook.dispatch.BareEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * (b) E-mails a second from a batch over HTTP to settled entries, beside a bare loop that sends the same mail and beside the
 * bare engine; and the time from event to SMTP acceptance at 100 events a second.
 */
final class PipelineBench {

    private static final String FOLDER = "pipeline";
    private static final int ROUNDS = 3;
    private static final int MAILS = 10_000;
    private static final int THREADS = 16;
    private static final int EVENTS_A_SECOND = 100;
    private static final int SECONDS = 20;

    private PipelineBench() {}

    static void main() throws IOException, InterruptedException, ExecutionException {
        try (var sink = new SmtpSink()) {
            whole(sink);
            var engine = engine();
            System.out.printf("bare engine, empty jobs: %,.0f a second%n", engine);
        }
    }

    private static void whole(SmtpSink sink) throws InterruptedException, ExecutionException {
        try (var application = BenchApplication.start(
                FOLDER,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + sink.port(),
                "--letterbook.dispatch.bulk-threads=" + THREADS)) {
            var run = UUID.randomUUID().toString().substring(0, 8);
            var invoices = BenchCustomers.invoices(application, run, EVENTS_A_SECOND * SECONDS);
            var caller = new ApiCaller(application);
            var jdbc = application.bean(JdbcClient.class);
            pipeline(caller, sink, jdbc, run + "warm", invoices, MAILS / 2);
            for (int round = 1; round <= ROUNDS; round++) {
                var pipeline = pipeline(caller, sink, jdbc, run + "run" + round, invoices, MAILS);
                var mail = sink.lastMail();
                var loop = BareMailLoop.mailsPerSecond(sink.port(), mail, MAILS);
                System.out.printf(
                        "%,d mails of %,d bytes: whole pipeline %,.0f a second, bare loop of the same mail %,.0f a second; ratio %.2f%n",
                        MAILS, mail.length, pipeline, loop, pipeline / loop);
            }
            var latencies = latencies(caller, sink, run, invoices);
            System.out.printf(
                    "event to SMTP accepted at %d a second: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                    EVENTS_A_SECOND, latencies.millis(0.5), latencies.millis(0.95), latencies.millis(0.99));
        }
    }

    /** The application's own lanes are off meanwhile: they would take the empty jobs. */
    private static double engine() throws InterruptedException {
        try (var application = BenchApplication.start(FOLDER, "--letterbook.dispatch.enabled=false")) {
            var database = application.bean(DataSource.class);
            BareEngine.jobsPerSecond(database, THREADS, MAILS / 2);
            return BareEngine.jobsPerSecond(database, THREADS, MAILS);
        }
    }

    private static double pipeline(
            ApiCaller caller, SmtpSink sink, JdbcClient jdbc, String run, List<String> invoices, int mails) {
        var before = sink.taken();
        var seconds = IntakeBench.seconds(() -> {
            caller.batch(run, invoices, mails);
            while (sink.taken() < before + mails || unsettled(jdbc) > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        });
        return mails / seconds;
    }

    private static long unsettled(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from communication where status in (1, 2)")
                .query(Long.class)
                .single();
    }

    private static Latencies latencies(ApiCaller caller, SmtpSink sink, String run, List<String> invoices)
            throws InterruptedException {
        sink.takenAt().clear();
        var reportedAt = new long[invoices.size()];
        var next = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            var ticks = clock.scheduleAtFixedRate(
                    () -> {
                        var number = next.getAndIncrement();
                        if (number < reportedAt.length) {
                            clients.execute(() -> {
                                reportedAt[number] = System.nanoTime();
                                caller.single(run + "-l-" + number, invoices.get(number));
                            });
                        }
                    },
                    0,
                    TimeUnit.SECONDS.toNanos(1) / EVENTS_A_SECOND,
                    TimeUnit.NANOSECONDS);
            while (sink.takenAt().size() < reportedAt.length) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            ticks.cancel(false);
        }
        var nanos = new long[reportedAt.length];
        for (int number = 0; number < nanos.length; number++) {
            nanos[number] = Objects.requireNonNull(sink.takenAt().get(invoices.get(number))) - reportedAt[number];
        }
        return Latencies.ofNanos(nanos);
    }
}
