package org.dirsync.dispatch;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.dirsync.cycle.Starter;
import org.dirsync.journal.SyncProcess;

/** Starts runs without waiting for them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Launcher {

    @Inject private Starter starter;

    /** Runs a process now; the run has been recorded as requested under this id. */
    @Asynchronous
    public void launch(PostofficeName name, SyncProcess process, long run) {
        starter.start(name, process, run);
    }

    /** Runs a scheduled process; see {@link Starter#startDue}. */
    @Asynchronous
    public void launchDue(PostofficeName name, SyncProcess process, Instant due) {
        starter.startDue(name, process, due);
    }
}
