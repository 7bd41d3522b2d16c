package letterbook.testbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/** The demo under test: the one at the property {@code letterbook.url}, else the packaged application, started once. */
final class RunningDemo {

    private static final URI ADDRESS = Optional.ofNullable(System.getProperty("letterbook.url"))
            .map(URI::create)
            .orElseGet(RunningDemo::start);

    private RunningDemo() {}

    static URI address() {
        return ADDRESS;
    }

    private static URI start() {
        try {
            var port = freePort();
            var data = Files.createTempDirectory(Path.of("target"), "testbench-data");
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    System.getProperty("letterbook.jar", "target/letterbook.jar"));
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment().put("LETTERBOOK_DATA_DIR", data.toString());
            builder.environment().put("LETTERBOOK_DEMO", "true");
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(data.resolve("application.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var address = URI.create("http://localhost:" + port);
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> ready(address));
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean ready(URI address) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var readiness = HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"));
            return client.send(readiness.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
