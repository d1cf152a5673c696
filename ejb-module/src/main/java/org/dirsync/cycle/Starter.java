package org.dirsync.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;

/**
 * Starts runs and returns when they have ended. A run that the run log cannot record, because the
 * database is away, has no outcome; it is due again at its next time.
 */
public final class Starter {

    private final Runner runner;
    private final RunLog log;
    private final PostofficeLocks locks;
    private final Outage outage;
    private final Clock clock;

    /** Starts runs over these ports. */
    public Starter(Runner runner, RunLog log, PostofficeLocks locks, Clock clock) {
        this.runner = runner;
        this.log = log;
        this.locks = locks;
        this.outage = new Outage(clock);
        this.clock = clock;
    }

    /** Runs a process now; the run has been recorded as requested under this id. */
    public void start(PostofficeName name, SyncProcess process, long run) {
        start(name, process, () -> run);
    }

    /**
     * Runs a scheduled process, unless it still waits or works since its last time. One that is
     * later than its run window is recorded as missed instead and runs at its next time (Q148718).
     */
    public void startDue(PostofficeName name, SyncProcess process, Instant due) {
        if (outage.isOn() || !locks.enter(name, process)) {
            return;
        }
        try {
            Instant now = clock.instant();
            Optional<Outcome> missed = RunWindow.missed(due, now);
            if (missed.isPresent()) {
                miss(name, process, due, missed.get(), now);
            } else {
                start(name, process, () -> log.requested(name, process, due));
            }
        } finally {
            locks.leave(name, process);
        }
    }

    private void start(PostofficeName name, SyncProcess process, LongSupplier recorded) {
        try {
            long run = recorded.getAsLong();
            outage.over();
            runner.run(name, process, run);
        } catch (RuntimeException e) {
            outage.failed(process + " of " + name, e);
        }
    }

    private void miss(
            PostofficeName name, SyncProcess process, Instant due, Outcome outcome, Instant now) {
        try {
            log.ended(log.requested(name, process, due), outcome, now);
        } catch (RuntimeException e) {
            outage.failed(process + " of " + name, e);
        }
    }
}
