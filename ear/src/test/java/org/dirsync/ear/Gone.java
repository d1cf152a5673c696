package org.dirsync.ear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;

/** While it is open, the embedded database is away: shut down, and not to be started again. */
final class Gone implements AutoCloseable {

    private static final String PREFIX = "jdbc:derby:";
    private static final String DRIVER = "org.apache.derby.iapi.jdbc.AutoloadedDriver";
    private static final String SHUT_DOWN = "08006";

    private final Path home;
    private final Path elsewhere;

    private Gone(Path home, Path elsewhere) {
        this.home = home;
        this.elsewhere = elsewhere;
    }

    static Gone database(DataSource database) throws Exception {
        String url;
        Driver driver;
        try (Connection connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
            driver = driver(connection);
        }
        Path home = home(url.substring(PREFIX.length()).replaceFirst(";.*", ""));
        Path elsewhere = home.resolveSibling(home.getFileName() + ".gone");
        shutDown(driver, url);
        Files.move(home, elsewhere);
        Files.createFile(home);
        return new Gone(home, elsewhere);
    }

    private static Path home(String name) {
        return Path.of(System.getProperty("derby.system.home", "")).resolve(name).toAbsolutePath();
    }

    /**
     * The server's own, wherever the server keeps it: what the connection is made of leads there.
     */
    private static Driver driver(Connection connection) throws Exception {
        ClassLoader loader = connection.getMetaData().getClass().getClassLoader();
        return Class.forName(DRIVER, true, loader)
                .asSubclass(Driver.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    private static void shutDown(Driver driver, String url) throws SQLException {
        try {
            driver.connect(url + ";shutdown=true", new Properties());
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(home);
        Files.move(elsewhere, home);
    }
}
