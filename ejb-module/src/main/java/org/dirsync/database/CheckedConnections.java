package org.dirsync.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.dirsync.store.ReadOnlyDatabase;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/**
 * Refuses entities from a database that cannot be written, whose content may be outdated; see
 * {@link ReadOnlyDatabase}.
 */
@SuppressWarnings("removal") // Payara 6 has no other SessionCustomizer
public final class CheckedConnections implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        Connector connector = session.getLogin().getConnector();
        if (connector instanceof JNDIConnector of) {
            session.getLogin().setConnector(new Checked(of.getDataSource()));
        }
    }

    @SuppressWarnings("serial") // EclipseLink serializes no session of a data source
    private static final class Checked extends JNDIConnector {
        Checked(DataSource database) {
            super(database);
        }

        @Override
        public Connection connect(Properties properties, Session session) {
            try {
                return ReadOnlyDatabase.refuse(super.connect(properties, session));
            } catch (SQLException e) {
                throw DatabaseException.sqlException(e);
            }
        }
    }
}
