package org.dirsync.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Connections on which no transaction is thought to run. WildFly's pool keeps a connection's mark
 * "in a transaction" when Derby answers the end of one that is to be rolled back with {@code
 * XA_RBROLLBACK}, and refuses to switch automatic commits on it (IJ031017) until the next
 * transaction on it has ended well.
 */
final class IdleConnections {

    private IdleConnections() {}

    /** Passes over marked connections; they go back to the pool once another one is found. */
    static DataSource of(DataSource pool) {
        return (DataSource)
                Proxy.newProxyInstance(
                        IdleConnections.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("getConnection") && arguments == null) {
                                return idle(pool);
                            }
                            try {
                                return method.invoke(pool, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
    }

    private static Connection idle(DataSource pool) throws SQLException {
        List<Connection> marked = new ArrayList<>();
        try {
            Connection next = pool.getConnection();
            while (!next.getAutoCommit()) {
                marked.add(next);
                next = pool.getConnection();
            }
            return next;
        } finally {
            for (Connection connection : marked) {
                connection.close();
            }
        }
    }
}
