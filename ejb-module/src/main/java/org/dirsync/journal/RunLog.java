package org.dirsync.journal;

import java.time.Instant;
import org.dirsync.address.PostofficeName;

/**
 * Keeps the runs of processes. Each call is a transaction of its own, so that an outcome stays when
 * the run's own work was rolled back.
 */
public interface RunLog {

    /** A run was asked for or is due. Returns its id; later runs have higher ones. */
    long requested(PostofficeName postoffice, SyncProcess process, Instant at);

    /** The run begins. */
    void started(long run, Instant at);

    /** The run is so far; what it has done by now. */
    void noted(long run, Outcome soFar);

    /**
     * The run ended. Idle runs of the same process are forgotten after some minutes when a later
     * one was idle too, so that a list of runs shows what happened.
     */
    void ended(long run, Outcome outcome, Instant at);

    /**
     * Says of every run that has begun and not ended that it was cut off; for the start of the
     * node.
     */
    void endUnfinished(Instant at);
}
