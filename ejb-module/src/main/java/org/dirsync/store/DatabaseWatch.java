package org.dirsync.store;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.dirsync.timer.RepeatedWork;

/** Opens a {@linkplain ReadOnlyDatabase read-only database} again until it takes changes. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseWatch extends RepeatedWork {

    private static final System.Logger LOG = System.getLogger("org.dirsync.store");

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource(name = "jdbc/DirsyncDS")
    private DataSource database;

    private boolean readOnly;

    /** Work that has not begun. */
    public DatabaseWatch() {
        super("database", "The database cannot be looked at");
    }

    @Override
    protected Duration pause() {
        return PAUSE;
    }

    @Override
    protected void work() {
        try (Connection connection = database.getConnection()) {
            boolean found = connection.isReadOnly();
            say(found);
            if (found) {
                close(connection);
            }
        } catch (SQLException away) {
            LOG.log(System.Logger.Level.DEBUG, "The database does not answer", away);
        }
    }

    private static void close(Connection connection) {
        try {
            ReadOnlyDatabase.close(connection);
        } catch (SQLException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The database, which can only be read, cannot be closed to be opened again",
                    e);
        }
    }

    private void say(boolean found) {
        if (found && !readOnly) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The database cannot be written, and nothing is read from it; make room on its disk."
                            + " It is opened again until it takes changes.");
        } else if (!found && readOnly) {
            LOG.log(System.Logger.Level.INFO, "The database takes changes again.");
        }
        readOnly = found;
    }
}
