package org.dirsync.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directories of the server that runs Dirsync. */
public final class ServerDirectories {

    private ServerDirectories() {}

    /** The directory of data of WildFly, or that of the domain on Payara; empty elsewhere. */
    public static Optional<Path> data() {
        return wildFlyData().or(() -> path(System.getProperty("com.sun.aas.instanceRoot")));
    }

    /** The directory for files that may be lost. */
    static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }

    /** WildFly's directory of data; empty on another server. */
    public static Optional<Path> wildFlyData() {
        return path(System.getProperty("jboss.server.data.dir"));
    }

    private static Optional<Path> path(@Nullable String directory) {
        return Optional.ofNullable(directory).map(Path::of);
    }
}
