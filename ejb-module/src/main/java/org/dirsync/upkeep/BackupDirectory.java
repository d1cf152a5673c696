package org.dirsync.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.dirsync.settings.Settings;
import org.dirsync.usecase.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * Where backups go: a directory that the server's system property names, so that nobody writes
 * anywhere else through Dirsync.
 */
final class BackupDirectory {

    private static final String PROPERTY = Settings.BACKUP_DIRECTORY.property();

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private BackupDirectory() {}

    /**
     * Makes an empty directory for one backup.
     *
     * @param root what the property says
     * @throws ConflictException if it says nothing, or no directory that can be written to
     */
    static Path fresh(@Nullable String root, Instant now) {
        Path parent = checked(root);
        try {
            return Files.createDirectory(parent.resolve(NAME.format(now)));
        } catch (IOException e) {
            throw conflict(
                    "no directory can be made in " + parent + " (" + e.getMessage() + ")",
                    "let the server's user write there, or make room");
        }
    }

    private static Path checked(@Nullable String root) {
        if (root == null || root.isBlank()) {
            throw conflict(
                    "no directory for backups is set",
                    "start the server with -D" + PROPERTY + "= and an absolute path");
        }
        Path path;
        try {
            path = Path.of(root.strip());
        } catch (InvalidPathException e) {
            throw conflict(PROPERTY + " is \"" + root + "\", which is no path", "correct it");
        }
        if (!path.isAbsolute()) {
            throw conflict(
                    PROPERTY + " is \"" + root + "\", which is not absolute",
                    "give it from the root on");
        }
        if (!Files.isDirectory(path)) {
            throw conflict(path + " is no directory", "make it, or correct " + PROPERTY);
        }
        return path;
    }

    private static ConflictException conflict(String what, String instead) {
        return new ConflictException("the backup was not made: " + what + "; " + instead);
    }
}
