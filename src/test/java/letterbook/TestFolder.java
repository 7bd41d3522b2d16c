package letterbook;

import java.nio.file.Path;

/** Folders that tests leave behind; processes that run at the same time have each its own. */
public final class TestFolder {

    private static final String FORK = System.getProperty("test.fork", "");

    private TestFolder() {}

    /** {@code target/name}, with the number of this process behind it. */
    public static Path of(String name) {
        return Path.of("target", name + FORK);
    }
}
