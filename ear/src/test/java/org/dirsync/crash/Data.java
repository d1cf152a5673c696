package org.dirsync.crash;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an administrator, or a bad disk, does with a server's files while the server is down. */
final class Data {

    private static final int PAGE = 4096;

    private Data() {}

    /** Copies a directory with all that is in it; the copy may be there already, and empty. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                if (!path.equals(from) || !Files.isDirectory(to)) {
                    Files.copy(path, to.resolve(from.relativize(path)));
                }
            }
        }
    }

    /** How many bytes the files below a directory have. */
    static long size(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Deletes a directory with all that is in it. */
    static void delete(Path directory) throws IOException {
        Files.walkFileTree(
                directory,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path left, IOException failure)
                            throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(left);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /**
     * Cuts the file that was written last in the middle of what it holds; returns what was done.
     */
    static String cutNewest(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Path newest =
                files.stream()
                        .max(Comparator.comparing(file -> file.toFile().lastModified()))
                        .orElseThrow();
        try (RandomAccessFile file = new RandomAccessFile(newest.toFile(), "rw")) {
            long used = used(file);
            file.setLength(used / 2);
            return "%s cut from %,d used bytes to %,d"
                    .formatted(newest.getFileName(), used, used / 2);
        }
    }

    /** Up to where it holds anything but zeros; journals are files of a fixed size. */
    private static long used(RandomAccessFile file) throws IOException {
        byte[] page = new byte[PAGE];
        for (long at = (file.length() - 1) / PAGE * PAGE; at >= 0; at -= PAGE) {
            file.seek(at);
            int length = file.read(page);
            for (int i = length - 1; i >= 0; i--) {
                if (page[i] != 0) {
                    return at + i + 1;
                }
            }
        }
        return 0;
    }
}
