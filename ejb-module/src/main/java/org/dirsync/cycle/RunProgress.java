package org.dirsync.cycle;

import java.time.Duration;
import java.time.Instant;
import org.dirsync.journal.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How far one run is, and whether a user has cancelled it. The run writes; other threads read at
 * any time.
 */
public final class RunProgress {

    /** What a run is doing. */
    public enum Phase {
        /** It waits for its turn. */
        QUEUED,
        /** The requestor sends; progress counts numbers of its own list. */
        SENDING,
        /** The server answers; progress counts requestors. */
        ANSWERING,
        /** The requestor applies the answer; progress counts numbers of the master list. */
        APPLYING,
        /** The server is to learn that all was applied. */
        VERIFYING
    }

    /**
     * How far a run is.
     *
     * @param phase what it is doing
     * @param done how much of it is done
     * @param expected how much there is to do, or 0 if that is not known here
     * @param changes how many changes were sent or applied in this phase
     * @param outcome what was done so far, in all phases
     * @param cancelledBy who asked it to stop, or null
     */
    public record Look(
            Phase phase,
            long done,
            long expected,
            long changes,
            Outcome outcome,
            @Nullable String cancelledBy) {}

    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);

    private Phase phase = Phase.QUEUED;
    private long start = -1;
    private long done;
    private long expected;
    private long changes;
    private Outcome outcome = Outcome.NOTHING;
    private @Nullable String cancelledBy;
    private boolean stopped;
    private Instant noted = Instant.MAX;

    /** How far it is now. */
    public synchronized Look look() {
        return new Look(phase, done, expected, changes, outcome, cancelledBy);
    }

    /** The run is to stop after the step that it is in. */
    public synchronized void cancel(String by) {
        if (cancelledBy == null) {
            cancelledBy = by;
        }
    }

    /** A phase begins. */
    synchronized void begin(Phase next, long toDo) {
        phase = next;
        start = -1;
        done = 0;
        expected = toDo;
        changes = 0;
    }

    /**
     * A message has gone, or was applied.
     *
     * @param part which numbers of the list it carried
     * @param last the last number of the list, or 0 if that is not known here
     */
    synchronized void moved(Part part, long last) {
        if (start < 0) {
            start = part.base();
        }
        done = Math.max(done, part.through() - start);
        expected = last == 0 ? 0 : Math.max(done, last - start);
        changes += part.changes();
    }

    /** One more of those that are to be answered. */
    synchronized void answered() {
        done++;
    }

    synchronized void add(Outcome some) {
        outcome = outcome.plus(some);
    }

    /** Whether the run must stop here because a user has cancelled it. */
    synchronized boolean stops() {
        stopped |= cancelledBy != null;
        return stopped;
    }

    /** How a run ends that was stopped before it was done; as it is, if it was not. */
    synchronized Outcome ending(Outcome reached) {
        return stopped
                ? reached.plus(
                        Outcome.of(
                                Outcome.State.PARTIAL,
                                null,
                                cancelledBy
                                        + " cancelled it; what was done stays, and the next run goes"
                                        + " on from there"))
                : reached;
    }

    /** Whether it is time to note how far it is, for the case that the node stops. */
    synchronized boolean isToBeNoted(Instant now) {
        if (noted.equals(Instant.MAX)) {
            noted = now;
        }
        boolean due = noted.plus(BETWEEN_NOTES).isBefore(now);
        if (due) {
            noted = now;
        }
        return due;
    }
}
