package letterbook.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar laid out for quick starts as {@code ./mvnw} does it: unpacked, with an AOT cache. Made when it is first needed. */
final class LaidOut {

    private static final Path FOLDER = Path.of("target", "node-app");

    static final Path JAR = unpack();

    /** The option that names the cache; without a cache the JVM starts all the same. */
    static final String CACHE = "-XX:AOTCache=" + cache();

    private LaidOut() {}

    private static Path unpack() {
        run(List.of(
                Node.JAVA,
                "-Djarmode=tools",
                "-jar",
                Node.JAR.toString(),
                "extract",
                "--force",
                "--destination",
                FOLDER.toString()));
        return FOLDER.resolve(Node.JAR.getFileName());
    }

    /** What a trial start learns; it has no settings but these. */
    private static Path cache() {
        var trial = new ArrayList<>(List.of(Node.JAVA));
        trial.addAll(Node.OPTIONS);
        var cache = FOLDER.resolve("letterbook.aot");
        trial.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                JAR.toString(),
                "--letterbook.data-dir=" + FOLDER.resolve("trial"),
                "--letterbook.demo=false",
                "--server.port=0"));
        run(trial);
        endTrialDatabase();
        return cache;
    }

    /** The trial ends at once, without a word to its database. */
    private static void endTrialDatabase() {
        try {
            var pid = Files.readString(FOLDER.resolve(Path.of("trial", "mariadb", "server.pid")));
            ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void run(List<String> command) {
        try {
            Files.createDirectories(FOLDER);
            var log = FOLDER.resolveSibling("node-app.log").toFile();
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
            var ended = builder.start().waitFor();
            if (ended != 0) {
                throw new IllegalStateException("The jar could not be laid out: " + ended + "; see " + log);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
