package org.dirsync.cycle;

import java.time.Clock;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;

/**
 * A run at work.
 *
 * @param id its id
 * @param progress how far it is, for others to read
 * @param log where it is recorded
 * @param clock gives the times
 */
record ActiveRun(long id, RunProgress progress, RunLog log, Clock clock) {

    /** Whether the run must stop here because a user has cancelled it. */
    boolean stops() {
        return progress.stops();
    }

    /**
     * Adds what was done; the row of the run shows it every few seconds, also if the node stops.
     */
    void add(Outcome some) {
        progress.add(some);
        if (progress.isToBeNoted(clock.instant())) {
            log.noted(id, progress.look().outcome());
        }
    }
}
