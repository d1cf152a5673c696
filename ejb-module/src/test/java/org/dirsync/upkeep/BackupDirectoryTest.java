package org.dirsync.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.dirsync.usecase.ConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T19:50:00.123Z");

    @TempDir private Path root;

    @Test
    void eachBackupHasADirectoryOfItsOwn() {
        Path made = BackupDirectory.fresh(root.toString(), NOW);

        assertThat(made).isEmptyDirectory().isEqualTo(root.resolve("2026-11-25T195000.123Z"));
        assertThatThrownBy(() -> BackupDirectory.fresh(root.toString(), NOW))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(root.toString());
    }

    @Test
    void withoutADirectoryItSaysWhatToSet() {
        assertThatThrownBy(() -> BackupDirectory.fresh(null, NOW))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("-Ddirsync.backup.directory=");
    }

    @Test
    void aBadDirectoryIsRefusedByItsName() throws Exception {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> BackupDirectory.fresh("backups", NOW))
                .hasMessageContaining("\"backups\", which is not absolute");
        assertThatThrownBy(() -> BackupDirectory.fresh(file.toString(), NOW))
                .hasMessageContaining(file + " is no directory");
        assertThatThrownBy(() -> BackupDirectory.fresh("\0", NOW)).hasMessageContaining("no path");
    }
}
