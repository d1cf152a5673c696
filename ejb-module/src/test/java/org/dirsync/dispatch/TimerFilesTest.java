package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimerFilesTest {

    private static final String WHOLE = "<?xml version=\"1.0\"?><timer><info>a</info></timer>";

    @TempDir private Path data;

    private Path file(String of, String name, String text) throws IOException {
        Path directory = data.resolve("timer-service-data").resolve(of);
        Files.createDirectories(directory);
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void deletesOnlyThoseOfOursThatCannotBeRead() throws IOException {
        Path whole = file("dirsync.dirsync-ejb.Timers", "1.xml", WHOLE);
        Path half = file("dirsync.dirsync-ejb.Timers", "2.xml", WHOLE.substring(0, 40));
        Path empty = file("dirsync.dirsync-ejb.Timers", "3.xml", "");
        Path other = file("shop.shop-ejb.Clock", "4.xml", "<half");

        TimerFiles.deleteBroken(data);

        assertThat(whole).exists();
        assertThat(half).doesNotExist();
        assertThat(empty).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void isNotNeededWhereThereAreNone() {
        assertThatCode(() -> TimerFiles.deleteBroken(data)).doesNotThrowAnyException();
    }
}
