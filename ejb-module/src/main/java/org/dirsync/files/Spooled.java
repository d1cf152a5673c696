package org.dirsync.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.format.FileKind;
import org.dirsync.settings.Settings;

/** An uploaded file on our own disk, for as long as it is needed. */
public final class Spooled implements AddressFile, AutoCloseable {

    private static final long MEGABYTE = 1024 * 1024;

    private final Path file;

    private Spooled(Path file) {
        this.file = file;
    }

    /**
     * Takes a file whole. {@code dirsync.import.megabytes} (default 512) is the most.
     *
     * @throws Upload.BrokenOffException if the sender goes away before its end
     * @throws RefusedException if it is too large (166)
     */
    public static Spooled of(InputStream in) throws IOException, RefusedException {
        Spooled spooled = new Spooled(Files.createTempFile("dirsync-import", ".tmp"));
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(spooled.file)) {
            copy(new Upload(in), out);
            whole = true;
            return spooled;
        } finally {
            if (!whole) {
                spooled.close();
            }
        }
    }

    private static void copy(InputStream in, OutputStream out)
            throws IOException, RefusedException {
        long most = Settings.IMPORT_MEGABYTES.get() * MEGABYTE;
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) {
                throw new RefusedException(
                        Code.LIMIT_EXCEEDED,
                        "the file has more than %d MB; send it in parts"
                                .formatted(most / MEGABYTE));
            }
            out.write(buffer, 0, read);
        }
    }

    /** Its first bytes. */
    public byte[] head() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(FileKind.LOOKED_AT);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file could not be deleted", e);
        }
    }
}
