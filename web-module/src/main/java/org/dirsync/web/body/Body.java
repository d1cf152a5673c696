package org.dirsync.web.body;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The body of a request: in memory while it is small, then in a temporary file. */
final class Body implements Closeable {
    /** The largest body that stays in memory, in bytes. */
    static final int MAX_IN_MEMORY = 64 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
    private final Path directory;
    private final @Nullable MessageDigest digest;
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private volatile long size;
    private boolean closed;

    /**
     * An empty body.
     *
     * @param directory where a large one is kept
     */
    Body(Path directory) {
        this(directory, null);
    }

    /**
     * An empty body.
     *
     * @param digest takes what arrives, or null
     */
    Body(Path directory, @Nullable MessageDigest digest) {
        this.directory = directory;
        this.digest = digest;
    }

    /** Adds what has arrived; nothing once the body is closed. */
    synchronized void write(byte[] bytes, int length) throws IOException {
        if (closed) {
            return;
        }
        if (out == null && memory.size() + length > MAX_IN_MEMORY) {
            file = Files.createTempFile(directory, "dirsync-body", ".tmp");
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            memory.reset();
        }
        (out == null ? memory : out).write(bytes, 0, length);
        if (digest != null) {
            digest.update(bytes, 0, length);
        }
        size += length;
    }

    /** The digest of what has arrived, in hexadecimal digits; empty if none was wanted. */
    synchronized String digest() {
        return digest == null ? "" : HexFormat.of().formatHex(digest.digest());
    }

    /** How much has arrived, in bytes. */
    long size() {
        return size;
    }

    /** All that was written, from its beginning. */
    synchronized InputStream open() throws IOException {
        if (out != null) {
            out.flush();
        }
        return file == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : Files.newInputStream(file);
    }

    /** Forgets it; may be called again. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        memory.reset();
        try {
            if (out != null) {
                out.close();
            }
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
