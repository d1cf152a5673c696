package org.dirsync.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is written now and read later, any number of times: the beginning is held, and beyond a
 * megabyte all of it is in a file of its own, which goes when this is closed.
 */
final class Spill implements Closeable {

    private static final int MAX_HELD = 1024 * 1024;

    /** Counts what it holds and moves it into the file when it is too much. */
    private final class Target extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (file == null && held.size() + length > MAX_HELD) {
                Path made = Files.createTempFile("dirsync-import", ".tmp");
                file = made;
                stored = new BufferedOutputStream(Files.newOutputStream(made), 64 * 1024);
                held.writeTo(stored);
                held = new ByteArrayOutputStream(0);
            }
            (stored == null ? held : stored).write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            if (stored != null) {
                stored.flush();
            }
        }
    }

    private ByteArrayOutputStream held = new ByteArrayOutputStream(0);
    private @Nullable Path file;
    private @Nullable OutputStream stored;
    private final DataOutputStream out = new DataOutputStream(new Target());

    /** Appends a number. */
    void number(long number) throws IOException {
        out.writeLong(number);
    }

    /** Appends a text. */
    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a text where one was appended. */
    static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /** All that was appended so far, from the beginning; to be closed before this is. */
    DataInputStream read() throws IOException {
        out.flush();
        InputStream in =
                file == null
                        ? new ByteArrayInputStream(held.toByteArray())
                        : new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
        return new DataInputStream(in);
    }

    @Override
    public void close() throws IOException {
        try {
            if (stored != null) {
                stored.close();
            }
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
