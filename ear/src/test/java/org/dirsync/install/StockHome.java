package org.dirsync.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A WildFly as it is unpacked, in a directory of the test's own: programs and modules are links
 * into the server that the build has unpacked, the configuration is a copy that nobody has changed.
 */
record StockHome(Path path) {

    private static final Path UNPACKED = Path.of(System.getProperty("server.home"));

    static StockHome make(Path path) throws IOException {
        Path modules = Files.createDirectories(path.resolve("modules"));
        Files.createSymbolicLink(modules.resolve("system"), UNPACKED.resolve("modules/system"));
        for (String name : List.of("bin", "jboss-modules.jar")) {
            Files.createSymbolicLink(path.resolve(name), UNPACKED.resolve(name));
        }
        Path configuration = Files.createDirectories(path.resolve("standalone/configuration"));
        Path from = UNPACKED.resolve("standalone/configuration");
        for (String name :
                List.of("standalone.xml", "standalone-full-ha.xml", "logging.properties")) {
            Files.copy(from.resolve(name), configuration.resolve(name));
        }
        return new StockHome(path);
    }

    /** Takes the links away, which must not be followed when the directory is deleted. */
    void unlink() throws IOException {
        Files.delete(path.resolve("modules/system"));
        Files.delete(path.resolve("bin"));
        Files.delete(path.resolve("jboss-modules.jar"));
    }

    Path configuration(String name) {
        return path.resolve("standalone/configuration").resolve(name);
    }

    Path module(String name) {
        return path.resolve("modules/org").resolve(name).resolve("main");
    }

    /** The lines of a configuration, however it is indented. */
    List<String> lines(String name) throws IOException {
        return Files.readAllLines(configuration(name)).stream().map(String::strip).toList();
    }

    /** The names and sizes of all that an administrator or a script could have put here. */
    List<String> listing() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.map(file -> path.relativize(file) + " " + size(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
