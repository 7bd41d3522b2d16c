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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The packaged application as a process of its own, that can be killed and started again. */
public final class Node {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Path JAR = Path.of("target", "letterbook.jar");

    private final String name;
    private final int port;
    private final Map<String, String> settings;
    private final List<String> launch;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable Process process;

    public Node(String name, Map<String, String> settings) throws IOException {
        this(name, settings, List.of("-jar", JAR.toString()));
    }

    private Node(String name, Map<String, String> settings, List<String> launch) throws IOException {
        this.name = name;
        this.launch = launch;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        this.settings = new HashMap<>(settings);
        this.settings.put("SERVER_PORT", Integer.toString(port));
    }

    /**
     * The packaged application with beans of a test beside it.
     *
     * @param beans class whose bean methods are taken in too
     * @param folder in which it is, with all that it needs beside the application
     */
    public static Node with(Class<?> beans, Path folder, Map<String, String> settings, String name) throws IOException {
        var node = new Node(
                name,
                settings,
                List.of(
                        "-Dloader.path=" + folder,
                        "-cp",
                        JAR.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher"));
        node.settings.put("SPRING_MAIN_SOURCES", beans.getName());
        return node;
    }

    /** Changes a setting from its next start on. */
    public void set(Map<String, String> more) {
        settings.putAll(more);
    }

    public void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(Stream.concat(
                        Stream.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), launch.stream())
                .toList());
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                Path.of("target", "node-" + name + ".log").toFile()));
        var started = builder.start();
        process = started;
        Awaitility.await(name + " is ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> isReady(started));
    }

    private boolean isReady(Process process) {
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
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    public void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
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
