package org.dirsync.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run.sh} does with the directory and the passwords of our own WildFly. */
@Tag("wildfly")
class OwnServerIT {
    @TempDir private Path folder;

    @Test
    void itsConfigurationIsItsOwnersAlone() throws Exception {
        bash("new_base \"$home\" \"$folder/base\"");
        try (var files = Files.walk(folder.resolve("base"))) {
            assertThat(files)
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(file)))
                                            .endsWith("------"));
        }
        assertThat(folder.resolve("base/configuration/standalone-full.xml")).exists();
    }

    @Test
    void theNextStartFindsThePasswordWhereOthersDoNotReadIt() throws Exception {
        bash("password_for_next_start \"$folder/data\" 'a \"b\" $c \\d' initial");
        Path file = folder.resolve("data/dirsync-admin-password");
        assertThat(file).hasContent("a \"b\" $c \\d\ninitial\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** The hash is MD5 over {@code admin:ManagementRealm:password}, as add-user.sh writes it. */
    @Test
    void theConsolesPasswordIsReplaced() throws Exception {
        Path users = folder.resolve("mgmt-users.properties");
        Files.writeString(users, "#$REALM_NAME=ManagementRealm$\nadmin=old\nolga=hers");
        bash("set_console_password \"$folder\" 'secret-1'");
        assertThat(Files.readAllLines(users))
                .containsExactly(
                        "#$REALM_NAME=ManagementRealm$",
                        "olga=hers",
                        "admin=d90d03891365683f8b1a8d7e9dd13263");
    }

    private void bash(String command) throws Exception {
        String scripts = System.getProperty("wildfly.scripts");
        String script =
                "set -euo pipefail; here='%s'; home='%s'; folder='%s'; source \"$here/lib.sh\"; %s"
                        .formatted(scripts, System.getProperty("server.home"), folder, command);
        Process process = new ProcessBuilder(List.of("bash", "-c", script)).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}
