package letterbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the database server that a killed process left running on a folder. */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int SECONDS_TO_STOP = 60;
    private static final List<String> EXECUTABLES = List.of("mariadbd", "mysqld", "mariadbd.exe", "mysqld.exe");

    private LeftoverServer() {}

    static Path pidFile(Path home) {
        return home.resolve("server.pid");
    }

    static void end(Path home) throws IOException {
        var pidFile = pidFile(home);
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readString(pidFile).strip());
        var leftover = ProcessHandle.of(pid).filter(LeftoverServer::isDatabaseServer);
        if (leftover.isPresent()) {
            log.info("Ending the database server {} that an earlier process left running", pid);
            end(leftover.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isDatabaseServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> EXECUTABLES.stream().anyMatch(command::endsWith))
                .isPresent();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException cause) {
            throw new IllegalStateException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }
}
