package org.dirsync.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** The database failed in a step; the step's transaction is to be rolled back. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /** A failure while doing something, such as "apply changes". */
    public StoreException(String doing, SQLException cause) {
        super("cannot " + doing + ": " + cause.getMessage(), cause);
        this.passing = isPassing(cause);
    }

    /**
     * A failure of an entity manager while doing something.
     *
     * @throws RuntimeException the failure itself, if the database is not its cause
     */
    static StoreException of(String doing, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new StoreException(doing, sql);
            }
        }
        throw failure;
    }

    /** A row that should be there is not. */
    public StoreException(String message) {
        super(message);
        this.passing = false;
    }

    /** Whether the same step may succeed when it is tried again: a deadlock or a lock timeout. */
    public boolean isPassing() {
        return passing;
    }

    private static boolean isPassing(@Nullable SQLException cause) {
        for (SQLException e = cause; e != null; e = e.getNextException()) {
            String state = e.getSQLState();
            if (e instanceof SQLTransientException || (state != null && state.startsWith("40"))) {
                return true;
            }
        }
        return false;
    }
}
