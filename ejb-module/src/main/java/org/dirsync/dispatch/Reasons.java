package org.dirsync.dispatch;

import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.function.Predicate;

/** What a failure comes down to. */
final class Reasons {

    private Reasons() {}

    /** The innermost cause in a few words. */
    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getMessage();
        return text == null ? cause.getClass().getSimpleName() : text;
    }

    /** Whether the failure or one of its causes is like that. */
    static boolean isCausedBy(Throwable failure, Predicate<Throwable> condition) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (condition.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database or the broker is at fault, so that a stack trace would say no more. */
    static boolean isOfTheServer(Throwable failure) {
        return isCausedBy(
                failure,
                cause ->
                        cause instanceof SQLException
                                || cause instanceof RollbackException
                                || cause instanceof JMSException
                                || cause instanceof JMSRuntimeException);
    }
}
