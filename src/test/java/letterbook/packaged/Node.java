package letterbook.packaged;

import java.io.File;
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
import letterbook.LetterbookApplication;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The packaged application as a process of its own, that can be killed and started again. */
public final class Node {

    private static final Duration START = Duration.ofMinutes(10);
    static final Path JAR = Path.of("target", "letterbook.jar");
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** An AOT cache is for the JVM that made it: all starts have these. */
    static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final String name;
    private final int port;
    private final Map<String, String> settings;
    private final List<String> launch;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable Process process;

    /** The jar as it is. */
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

    /** Laid out by its own tools, as {@code ./mvnw} does: it starts in a third of the time. */
    public static Node laidOut(String name, Map<String, String> settings) throws IOException {
        return new Node(name, settings, List.of(LaidOut.CACHE, "-jar", LaidOut.JAR.toString()));
    }

    /**
     * The same with beans of a test beside it.
     *
     * @param beans class whose bean methods are taken in too
     * @param folder in which it is, with all that it needs beside the application
     */
    public static Node laidOut(String name, Map<String, String> settings, Class<?> beans, Path folder)
            throws IOException {
        var path = LaidOut.JAR + File.pathSeparator + folder;
        var node = new Node(name, settings, List.of(LaidOut.CACHE, "-cp", path, LetterbookApplication.class.getName()));
        node.settings.put("SPRING_MAIN_SOURCES", beans.getName());
        return node;
    }

    /** Changes a setting from its next start on. */
    public void set(Map<String, String> more) {
        settings.putAll(more);
    }

    public void start() throws IOException {
        var builder = new ProcessBuilder(
                Stream.of(List.of(JAVA), OPTIONS, launch).flatMap(List::stream).toList());
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
