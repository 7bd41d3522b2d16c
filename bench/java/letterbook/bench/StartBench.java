package letterbook.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * (d) Time from start to ready and resident memory of {@code ./mvnw} with the embedded database: cold (an empty data
 * folder, the demo organisation is filled in), warm (the same folder again). Linux only: memory is read from /proc.
 */
final class StartBench {

    private static final int MILLIS_BETWEEN_LOOKS = 50;

    private StartBench() {}

    static void main() throws IOException, InterruptedException {
        var folder = Path.of("target", "bench", "start-" + System.nanoTime());
        measure("cold, with the demo organisation", folder);
        measure("warm, with the demo organisation", folder);
        measure("warm again", folder);
    }

    private static void measure(String name, Path folder) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder("./mvnw");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("LETTERBOOK_DATA_DIR", folder.toString());
        builder.redirectErrorStream(true);
        builder.redirectOutput(Path.of("target", "bench", "start.log").toFile());
        var start = System.nanoTime();
        var process = builder.start();
        while (!isReady(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended; see target/bench/start.log");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_LOOKS));
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var application = residentMegabytes(process.toHandle());
        var database =
                process.descendants().mapToLong(StartBench::residentMegabytes).sum();
        System.out.printf(
                "%s: ready after %.1f s, %d MB resident (application %d, database %d)%n",
                name, seconds, application + database, application, database);
        process.destroy();
        process.waitFor();
    }

    private static boolean isReady(int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long residentMegabytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException gone) {
            return 0;
        }
    }
}
