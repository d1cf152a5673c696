package org.dirsync.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A file system of a set size in the place of a directory, and a file that fills it. The directory
 * keeps what it holds, before and after; whoever uses it must be down at both times.
 */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path directory;
    private final Path aside;
    private final Path filler;
    private final Thread hook = new Thread(this::unmountAtLast);
    private volatile @Nullable Thread filling;

    private SmallDisk(Path directory) {
        this.directory = directory;
        this.aside = directory.resolveSibling(directory.getFileName() + ".aside");
        this.filler = directory.resolve("filler");
    }

    /** Whether whoever runs this may mount, which on Linux is root. */
    static boolean isPossible() {
        return "root".equals(System.getProperty("user.name"))
                && Files.exists(Path.of("/bin/mount"));
    }

    /** Mounts one with so many bytes more than the directory holds. */
    static SmallDisk at(Path directory, long room) throws IOException {
        SmallDisk disk = new SmallDisk(directory);
        long size = Data.size(directory) + room;
        Files.move(directory, disk.aside);
        Files.createDirectory(directory);
        Runtime.getRuntime().addShutdownHook(disk.hook);
        run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + size, "tmpfs", directory.toString());
        Data.copy(disk.aside, directory);
        return disk;
    }

    /** Takes all room that is left, and what others give back, until {@link #empty}. */
    void fill() {
        Thread thread = new Thread(this::fillUntilEmptied, "filler");
        filling = thread;
        thread.start();
    }

    private void fillUntilEmptied() {
        byte[] block = new byte[BLOCK];
        while (filling == Thread.currentThread()) {
            try (OutputStream out = Files.newOutputStream(filler, CREATE, APPEND)) {
                while (filling == Thread.currentThread()) {
                    out.write(block);
                }
            } catch (IOException full) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** Gives all room back. */
    void empty() throws IOException {
        Thread thread = filling;
        filling = null;
        if (thread != null) {
            waitFor(thread::join);
        }
        Files.deleteIfExists(filler);
    }

    /** Unmounts it; what it holds is then in the directory itself. */
    @Override
    public void close() throws IOException {
        empty();
        Data.delete(aside);
        Data.copy(directory, aside);
        run("umount", directory.toString());
        Runtime.getRuntime().removeShutdownHook(hook);
        Files.delete(directory);
        Files.move(aside, directory);
    }

    private void unmountAtLast() {
        try {
            filling = null;
            run("umount", "--lazy", directory.toString());
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        waitFor(process::waitFor);
        if (process.exitValue() != 0) {
            throw new IOException(List.of(command) + ": " + said);
        }
    }

    private interface Ending {
        void await() throws InterruptedException;
    }

    private static void waitFor(Ending ending) throws IOException {
        try {
            ending.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
