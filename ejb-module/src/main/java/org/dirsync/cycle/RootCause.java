package org.dirsync.cycle;

import java.util.function.Predicate;

/** What a failure comes down to. */
public final class RootCause {

    private RootCause() {}

    /** The message of the innermost cause, or its class if it has none. */
    public static String text(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getMessage();
        return text == null ? cause.getClass().getSimpleName() : text;
    }

    /** Whether the failure or one of its causes is like that. */
    public static boolean matches(Throwable failure, Predicate<Throwable> condition) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (condition.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
