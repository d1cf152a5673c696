package org.dirsync.cycle;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs steps, each in a transaction of its own, and knows what their failures mean. */
public interface Transactions {

    /** What a failed step needs. */
    enum Failure {
        /** The database ended the step in favour of another: the same step may succeed now. */
        TRANSIENT,
        /** A row that is to be added exists. */
        DUPLICATE_KEY,
        /** The database or the broker failed. */
        RESOURCE,
        /** Anything else: a defect. */
        DEFECT
    }

    /**
     * Runs a step in a new transaction.
     *
     * @return what the step returns, once its transaction has committed
     * @throws RuntimeException if the step or the commit failed; the transaction was rolled back
     */
    <T extends @Nullable Object> T inNew(Supplier<T> step);

    /** What a failure of {@link #inNew} means. */
    Failure classify(RuntimeException failure);

    /**
     * Waits before a step that was ended in favour of another is run again.
     *
     * @param attempt how often it has been run, from 1
     */
    void backOff(int attempt);
}
