package org.dirsync.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.dirsync.container.Container;
import org.dirsync.container.TestNode;
import org.dirsync.settings.Settings;
import org.dirsync.store.Database;
import org.dirsync.usecase.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {

    private static final String GOOD = "correct horse 7 battery";

    private final Database database = TestNode.emptied();

    @TempDir private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("password");
        System.setProperty(Settings.ADMIN_PASSWORD_FILE.property(), file.toString());
    }

    @AfterEach
    void clear() {
        System.clearProperty(Settings.ADMIN_PASSWORD_FILE.property());
    }

    private void given(String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** A start of the application on the same database. */
    private Container started() {
        Container container = new Container(database);
        container.bean(FirstAdministrator.class).make();
        return container.login("root", Role.ADMINISTRATOR);
    }

    private static Optional<SignedIn> login(Container container, String password) {
        return container.bean(Logins.class).authenticate("admin", password, "192.0.2.1");
    }

    @Test
    void thePasswordOfTheFileIsTheFirstOneAndTheFileIsDeleted() throws IOException {
        given(GOOD + "\n");

        Container container = started();

        assertThat(file).doesNotExist();
        assertThat(login(container, GOOD))
                .hasValueSatisfying(admin -> assertThat(admin.initial()).isFalse());
    }

    @Test
    void aLaterFileLetsTheAdministratorInAgain() throws IOException {
        given(GOOD);
        Container container = started();
        container.bean(Users.class).create("eve", GOOD, Role.ADMINISTRATOR);
        container.bean(Users.class).disable("admin");
        container.bean(Users.class).changeRole("admin", Role.READER);

        given(GOOD + " 2\ninitial\n");
        Container again = started();

        assertThat(login(again, GOOD)).isEmpty();
        assertThat(login(again, GOOD + " 2"))
                .hasValueSatisfying(
                        admin -> {
                            assertThat(admin.initial()).isTrue();
                            assertThat(admin.roles()).contains(Role.ADMINISTRATOR);
                        });
    }

    @Test
    void withoutAFileAPasswordIsMadeUpOnce() {
        started();
        Container again = started();

        assertThat(again.bean(Users.class).list())
                .singleElement()
                .satisfies(
                        admin -> {
                            assertThat(admin.name()).isEqualTo("admin");
                            assertThat(admin.initial()).isTrue();
                        });
    }
}
