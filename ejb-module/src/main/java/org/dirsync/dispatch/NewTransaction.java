package org.dirsync.dispatch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a step in a new transaction over database and queues: it happens whole or not at all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NewTransaction {

    /** Runs the step and commits, unless it throws. */
    public <T extends @Nullable Object> T run(Supplier<T> step) {
        return step.get();
    }
}
