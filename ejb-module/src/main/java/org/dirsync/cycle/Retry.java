package org.dirsync.cycle;

import java.util.function.Supplier;
import org.dirsync.cycle.Transactions.Failure;
import org.jspecify.annotations.Nullable;

/** Runs steps, and runs a step again a few times if it failed for a transient reason. */
final class Retry {

    /** How often a step is run at most. */
    static final int MAX_ATTEMPTS = 4;

    private final Transactions transactions;

    Retry(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Runs a step in a new transaction and returns what it returns. */
    <T extends @Nullable Object> T inNew(Supplier<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.inNew(step);
            } catch (RuntimeException e) {
                if (attempt == MAX_ATTEMPTS || transactions.classify(e) != Failure.TRANSIENT) {
                    throw e;
                }
                transactions.backOff(attempt);
            }
        }
    }

    /** Runs a step that returns nothing. */
    void run(Runnable step) {
        inNew(
                () -> {
                    step.run();
                    return true;
                });
    }

    /** Whether a step failed because a row that it adds exists. */
    boolean isDuplicate(RuntimeException failure) {
        return transactions.classify(failure) == Failure.DUPLICATE_KEY;
    }

    /** Whether the database or the broker failed, so that a stack trace would tell no more. */
    boolean isOfResource(RuntimeException failure) {
        return transactions.classify(failure) != Failure.DEFECT;
    }
}
