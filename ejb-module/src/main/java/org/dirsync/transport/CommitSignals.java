package org.dirsync.transport;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.dirsync.address.PostofficeName;
import org.dirsync.cycle.ArrivalSignals;

/** Signals an arrival when the transaction of its receive has committed, and not before. */
@ApplicationScoped
class CommitSignals {

    @Resource private TransactionSynchronizationRegistry transactions;

    @Inject private ArrivalSignals signals;

    /** Signals that a message of this postoffice has arrived, once this transaction commits. */
    void afterCommit(PostofficeName name) {
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // the signal comes after the commit
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            signals.signal(name);
                        }
                    }
                });
    }
}
