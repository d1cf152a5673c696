package org.dirsync.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.eclipse.persistence.exceptions.DatabaseException;

/** The connection of an entity manager's transaction, for rows that are written by JDBC. */
final class TransactionConnection {

    private TransactionConnection() {}

    /**
     * The connection on which the entity manager writes until its transaction ends, and which it
     * closes then.
     *
     * @throws StoreException if the database is away or can be read only, or if there is no
     *     transaction
     */
    static Connection of(EntityManager entities) {
        Connection connection;
        try {
            connection = entities.unwrap(Connection.class);
        } catch (DatabaseException e) {
            throw StoreException.of("open a connection", e);
        }
        if (connection == null) {
            throw new StoreException("a store needs a connection or a running transaction");
        }
        return connection;
    }
}
