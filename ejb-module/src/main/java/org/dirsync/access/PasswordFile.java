package org.dirsync.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dirsync.settings.Settings;

/**
 * The administrator's password for the next start: a file that its owner alone can read. Its first
 * line is the password; a second line {@code initial} means that it has to be changed at the first
 * login.
 */
final class PasswordFile {
    private static final System.Logger LOG = System.getLogger(PasswordFile.class.getName());
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private final Path file;

    PasswordFile(Path file) {
        this.file = file;
    }

    /**
     * What the file says.
     *
     * @param password not blank
     * @param initial whether it has to be changed at the first login
     */
    record Given(String password, boolean initial) {
        @Override
        public String toString() {
            return "a password";
        }
    }

    /** The file of this server. */
    static PasswordFile ofServer() {
        return new PasswordFile(Settings.ADMIN_PASSWORD_FILE.get());
    }

    /**
     * Reads the password; empty if there is no file. A file that others can read, or that cannot be
     * read, counts for nothing, and the log says so.
     */
    Optional<Given> read() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            if (!OWNERS.containsAll(
                    Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} is passed over: others may read it. Give it the mode 600, with a new"
                                + " password, and start again",
                        file);
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file, UTF_8);
            String password = lines.isEmpty() ? "" : lines.get(0);
            boolean initial = lines.size() > 1 && lines.get(1).strip().equals("initial");
            return password.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Given(password, initial));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be read", e);
            return Optional.empty();
        }
    }

    /** Deletes it, so that the password stands nowhere. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    file + " cannot be deleted; delete it, it holds a password",
                    e);
        }
    }
}
