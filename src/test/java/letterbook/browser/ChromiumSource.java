package letterbook.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the Chromium comes from: the machine, else Debian's package, else Playwright's own download. */
record ChromiumSource(
        List<Path> candidates, boolean mayInstallPackages, Commands commands, Consumer<String> announcements) {

    private static final Logger log = LoggerFactory.getLogger(ChromiumSource.class);

    /** Runs a command, shows what it prints, and tells whether it succeeded. */
    interface Commands {
        boolean run(List<String> command);
    }

    static ChromiumSource ofThisMachine() {
        var candidates = List.of(
                Path.of("/usr/bin/chromium"),
                Path.of("/usr/bin/google-chrome"),
                Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
        var root = "root".equals(System.getProperty("user.name"));
        var debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        return new ChromiumSource(candidates, root && debian, ChromiumSource::runHere, log::warn);
    }

    /** The program to start; empty when it is the one that Playwright keeps. */
    Optional<Path> get() {
        return installed().or(this::fromPackage).or(this::fromPlaywright);
    }

    // Ubuntu's package is only a note to install a snap, so a file that is there may still be no browser.
    private Optional<Path> installed() {
        return candidates.stream()
                .filter(Files::isExecutable)
                .filter(path -> commands.run(List.of(path.toString(), "--version")))
                .findFirst();
    }

    private Optional<Path> fromPackage() {
        if (!mayInstallPackages) {
            return Optional.empty();
        }
        announcements.accept("No Chromium here; installing the system's package: apt-get install chromium");
        var install = List.of(
                "apt-get", "install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "chromium");
        var done = commands.run(install) || (commands.run(List.of("apt-get", "update")) && commands.run(install));
        return done ? installed() : Optional.empty();
    }

    private Optional<Path> fromPlaywright() {
        announcements.accept("No Chromium here; getting the one that Playwright provides (kept in its cache)");
        var install = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install"));
        if (mayInstallPackages) {
            install.add("--with-deps");
        }
        install.add("chromium");
        if (!commands.run(install)) {
            throw new IllegalStateException(
                    "The browser tests need Chromium, and it could be neither found nor fetched."
                            + " Install it (Debian: apt install chromium) or let this machine reach Playwright's downloads.");
        }
        return Optional.empty();
    }

    private static boolean runHere(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        builder.redirectInput(new File("/dev/null"));
        try {
            var process = builder.start();
            process.inputReader().lines().forEach(log::info);
            return process.waitFor() == 0;
        } catch (IOException e) {
            log.warn("{} could not be started: {}", command.getFirst(), e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
