package org.dirsync.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * A database that Derby has opened to be read only, as it does when its log cannot be written: a
 * full disk. It then shows the pages as they lie on disk, without the changes that only the log
 * holds, so that what was committed is missing and what was deleted is there. Nothing may be read
 * from it. When it is opened again and can write, it takes its log in first.
 */
public final class ReadOnlyDatabase {

    private ReadOnlyDatabase() {}

    /**
     * The connection, if what it shows is so.
     *
     * @throws SQLException if it is not; the connection is then closed
     */
    public static Connection refuse(Connection connection) throws SQLException {
        if (!connection.isReadOnly()) {
            return connection;
        }
        connection.close();
        throw new SQLNonTransientConnectionException(
                "the database cannot be written, so what it shows may be outdated; make room on its disk, it is then opened again by itself");
    }

    /** Closes the database of a connection, so that the next one opens it again. */
    static void close(Connection connection) throws SQLException {
        DatabaseMetaData derby = connection.getMetaData(); // which no server puts a cover on
        String url = derby.getURL();
        boolean closed = false;
        for (Driver driver : ServiceLoader.load(Driver.class, derby.getClass().getClassLoader())) {
            if (driver.acceptsURL(url)) {
                close(driver, url);
                closed = true;
            }
        }
        if (!closed) {
            throw new SQLException("no driver of the database's own can close " + url);
        }
    }

    private static void close(Driver driver, String url) throws SQLException {
        try {
            driver.connect(url + ";shutdown=true", new Properties());
        } catch (SQLException closed) {
            if (!"08006".equals(closed.getSQLState())) { // which says that it was done
                throw closed;
            }
        }
    }
}
