package org.dirsync.imports;

import java.util.function.Function;
import org.dirsync.store.PlanTable;

/** Runs work on plans and the lists that they are for, each in a transaction of its own. */
interface PlanTransactions {

    /** Runs a piece of work; if it throws, nothing of it is done. */
    <T> T with(Function<PlanTable, T> work);
}
