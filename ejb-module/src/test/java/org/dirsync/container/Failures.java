package org.dirsync.container;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import org.jspecify.annotations.Nullable;

/** Which exceptions of beans end a transaction, and what their callers see. */
final class Failures {

    private Failures() {}

    static boolean rollsBack(RuntimeException failure) {
        ApplicationException application = annotation(failure);
        return application == null || application.rollback();
    }

    /** An application exception as it is, any other as an EJBException. */
    static RuntimeException seen(RuntimeException failure) {
        if (failure instanceof EJBException || annotation(failure) != null) {
            return failure;
        }
        return new EJBException("a bean failed", failure);
    }

    private static @Nullable ApplicationException annotation(RuntimeException failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            ApplicationException found = type.getAnnotation(ApplicationException.class);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
