package org.dirsync.dispatch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.dirsync.cycle.RootCause;
import org.dirsync.cycle.Transactions;
import org.jspecify.annotations.Nullable;

/** Transactions of the container. */
@ApplicationScoped
class JtaTransactions implements Transactions {

    private static final Duration BACK_OFF = Duration.ofMillis(40);
    private static final String DUPLICATE_KEY = "23505";

    @EJB private NewTransaction transaction;

    @Override
    public <T extends @Nullable Object> T inNew(Supplier<T> step) {
        return transaction.run(step);
    }

    @Override
    public Failure classify(RuntimeException failure) {
        return of(failure);
    }

    /** What a failure of the container, the database or the broker means. */
    static Failure of(Throwable failure) {
        if (RootCause.matches(failure, SQLTransientException.class::isInstance)) {
            return Failure.TRANSIENT;
        }
        if (RootCause.matches(failure, JtaTransactions::isDuplicateKey)) {
            return Failure.DUPLICATE_KEY;
        }
        return RootCause.matches(failure, JtaTransactions::isOfResource)
                ? Failure.RESOURCE
                : Failure.DEFECT;
    }

    private static boolean isDuplicateKey(Throwable cause) {
        return cause instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState());
    }

    private static boolean isOfResource(Throwable cause) {
        return cause instanceof SQLException
                || cause instanceof RollbackException
                || cause instanceof JMSException
                || cause instanceof JMSRuntimeException;
    }

    @Override
    public void backOff(int attempt) {
        LockSupport.parkNanos(BACK_OFF.multipliedBy(attempt).toNanos());
    }
}
