package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derby's online backup. */
@Tag("slow")
class BackupTest {

    @TempDir private Path directory;

    @Test
    void holdsWhatWasThereAndNothingThatCameLater() throws Exception {
        Database database = Database.inMemory();
        database.step(
                store -> {
                    store.host(RequestorState.of(LONDON, HQ, Options.DEFAULT));
                    return store.requestor(LONDON).own().put(List.of(entry("SMTP:a@x", "A")), 0);
                });

        database.step(
                store -> {
                    store.backUp(directory);
                    return true;
                });
        database.step(
                store -> store.requestor(LONDON).own().put(List.of(entry("SMTP:b@x", "B")), 0));

        Database restored = Database.onDisk(copy().toString());
        assertThat(restored.<Long>step(store -> store.ownCount(LONDON))).isEqualTo(1);
        assertThat(database.<Long>step(store -> store.ownCount(LONDON))).isEqualTo(2);
    }

    private Path copy() throws Exception {
        try (Stream<Path> copies = Files.list(directory)) {
            return copies.findFirst().orElseThrow();
        }
    }
}
