package nl.impactkaart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void aClaimedFolderIsRefusedUntilItIsGivenFree() {
        Path folder = parent.resolve("data");
        DataDirectory first = DataDirectory.claim(folder);
        assertThatThrownBy(() -> DataDirectory.claim(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to another running Impactkaart (process "
                        + ProcessHandle.current().pid() + ")");
        first.close();
        DataDirectory.claim(folder).close();
    }

    @Test
    void aNewFolderIsForItsOwnerAlone() throws IOException {
        try (DataDirectory claimed = DataDirectory.claim(parent.resolve("new/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(claimed.path())))
                    .isEqualTo("rwx------");
        }
    }
}
