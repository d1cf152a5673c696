package org.dirsync.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFileTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("password");
    }

    @Test
    void isReadAndDeleted() throws IOException {
        write("twelve letters ü\n", "rw-------");
        PasswordFile password = new PasswordFile(file);
        assertThat(password.read()).contains(new PasswordFile.Given("twelve letters ü", false));
        assertThat(file).exists();
        password.delete();
        password.delete();
        assertThat(file).doesNotExist();
        assertThat(password.read()).isEmpty();
    }

    @Test
    void saysThatThePasswordHasToBeChanged() throws IOException {
        write("made up by somebody\ninitial\n", "r--------");
        assertThat(new PasswordFile(file).read())
                .contains(new PasswordFile.Given("made up by somebody", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void isPassedOverIfOthersCanReadOrWriteIt(String mode) throws IOException {
        write("twelve letters\n", mode);
        assertThat(new PasswordFile(file).read()).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void isPassedOverIfEmptyOrNoFile() throws IOException {
        write("", "rw-------");
        assertThat(new PasswordFile(file).read()).isEmpty();
        write(" \ninitial\n", "rw-------");
        assertThat(new PasswordFile(file).read()).isEmpty();
        assertThat(new PasswordFile(folder.resolve("none")).read()).isEmpty();
        assertThat(new PasswordFile(folder).read()).isEmpty();
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(new PasswordFile.Given("secret", true)).asString().doesNotContain("secret");
    }

    private void write(String text, String mode) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
