package org.dirsync.cycle;

import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;

/**
 * How runs ended that ended while the database was away; recorded when it is back. There are never
 * more of them than runs that were under way when it went.
 */
final class PendingOutcomes {

    private record Ending(long run, Outcome outcome, Instant at) {}

    private final Queue<Ending> endings = new ConcurrentLinkedQueue<>();

    /** Keeps an ending that could not be recorded. */
    void keep(long run, Outcome outcome, Instant at) {
        endings.add(new Ending(run, outcome, at));
    }

    /** Records what is kept; what cannot be recorded yet is kept on. */
    void recordAll(RunLog runs) {
        for (Ending ending = endings.poll(); ending != null; ending = endings.poll()) {
            try {
                runs.ended(ending.run(), ending.outcome(), ending.at());
            } catch (RuntimeException e) {
                endings.add(ending);
                throw e;
            }
        }
    }
}
