package letterbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import letterbook.browser.ChromiumSource.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumSourceTest {

    @TempDir
    Path folder;

    private Path chromium = Path.of("");
    private final List<String> commands = new ArrayList<>();
    private final List<String> announcements = new ArrayList<>();

    @BeforeEach
    void nothingIsInstalled() {
        chromium = folder.resolve("chromium");
    }

    @Test
    void theInstalledOneIsTaken() {
        install();
        assertThat(source(true, command -> true).get()).contains(chromium);
        assertThat(commands).containsExactly(chromium + " --version");
        assertThat(announcements).isEmpty();
    }

    @Test
    void whoMayInstallPackagesGetsTheSystemsPackage() {
        var source = source(true, command -> {
            if (command.contains("apt-get install")) {
                install();
            }
            return true;
        });
        assertThat(source.get()).contains(chromium);
        assertThat(announcements).singleElement().asString().contains("apt-get install chromium");
    }

    @Test
    void thePackageListsAreFetchedWhenThePackageIsUnknown() {
        var source = source(true, command -> {
            if (command.equals("apt-get update")) {
                install();
            }
            return !command.contains("apt-get install") || Files.exists(chromium);
        });
        assertThat(source.get()).contains(chromium);
        assertThat(commands).contains("apt-get update");
    }

    @Test
    void whoMayNotGetsPlaywrightsOwn() {
        assertThat(source(false, command -> true).get()).isEmpty();
        assertThat(commands).singleElement().asString().endsWith("com.microsoft.playwright.CLI install chromium");
        assertThat(announcements).singleElement().asString().contains("Playwright");
    }

    @Test
    void aPackageThatBringsNoBrowserLeavesItToPlaywright() {
        install();
        var source = source(true, command -> !command.endsWith("--version"));
        assertThat(source.get()).isEmpty();
        assertThat(commands.getLast()).endsWith("install --with-deps chromium");
    }

    @Test
    void withoutAnyBrowserTheTestsFail() {
        assertThatIllegalStateException()
                .isThrownBy(() -> source(true, command -> false).get())
                .withMessageContaining("apt install chromium");
    }

    private void install() {
        try {
            Files.createFile(
                    chromium, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ChromiumSource source(boolean mayInstallPackages, Predicate<String> outcome) {
        Commands commandLine = command -> {
            var line = String.join(" ", command);
            commands.add(line);
            return outcome.test(line);
        };
        return new ChromiumSource(List.of(chromium), mayInstallPackages, commandLine, announcements::add);
    }
}
