package letterbook.packaged;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged application as a process of its own, that can be killed and started again. */
public final class Node {

    private static final Duration START = Duration.ofMinutes(3);

    private final String name;
    private final int port;
    private final Map<String, String> settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process process;

    @SuppressWarnings("NullAway.Init")
    public Node(String name, Map<String, String> settings) throws IOException {
        this.name = name;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        this.settings = new HashMap<>(settings);
        this.settings.put("SERVER_PORT", Integer.toString(port));
    }

    public void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "letterbook.jar").toString());
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                Path.of("target", "node-" + name + ".log").toFile()));
        process = builder.start();
        Awaitility.await(name + " is ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .until(this::isReady);
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    name + " ended with " + process.exitValue() + "; see target/node-" + name + ".log");
        }
        try {
            return send(HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                                    .build())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As {@code kill -9}: nothing gets a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IOException(cause);
        }
    }
}
