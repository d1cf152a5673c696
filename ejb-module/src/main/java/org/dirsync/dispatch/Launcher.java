package org.dirsync.dispatch;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.cycle.PostofficeLocks;
import org.dirsync.cycle.Runner;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;

/** Starts runs without waiting for them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Launcher {

    /** How late a scheduled process may still start. */
    public static final Duration RUN_WINDOW = Duration.ofHours(8);

    @Inject private Runner runner;

    @Inject private RunLog runs;

    @Inject private PostofficeLocks locks;

    @Inject private Outage outage;

    @Inject private Clock clock;

    /** Runs a process now; the run has been recorded as requested under this id. */
    @Asynchronous
    public void launch(PostofficeName name, SyncProcess process, long run) {
        dispatch(name, process, () -> run);
    }

    /**
     * Runs a scheduled process, unless it still waits or works since its last time. One that is
     * later than its run window is reported as missed instead and runs at its next time (Q148718).
     */
    @Asynchronous
    public void launchDue(PostofficeName name, SyncProcess process, Instant due) {
        if (outage.isOn() || !locks.enter(name, process)) {
            return;
        }
        try {
            Instant now = clock.instant();
            Optional<Outcome> missed = missed(due, now);
            if (missed.isPresent()) {
                miss(name, process, due, missed.get(), now);
            } else {
                dispatch(name, process, () -> runs.requested(name, process, due));
            }
        } finally {
            locks.leave(name, process);
        }
    }

    /** How the run of a process ends that is later than its run window, if it is. */
    static Optional<Outcome> missed(Instant due, Instant now) {
        return now.isAfter(due.plus(RUN_WINDOW))
                ? Optional.of(
                        Outcome.of(
                                Outcome.State.MISSED,
                                Code.MISSED_RUN_WINDOW,
                                "missed its run window: it was due at %s and may start %d hours late"
                                        .formatted(due, RUN_WINDOW.toHours())))
                : Optional.empty();
    }

    /** What cannot even be recorded has no outcome; it is due again at its next time. */
    private void dispatch(PostofficeName name, SyncProcess process, LongSupplier recorded) {
        try {
            long run = recorded.getAsLong();
            outage.over();
            runner.run(name, process, run);
        } catch (EJBException e) {
            outage.failed(process + " of " + name, e);
        }
    }

    private void miss(
            PostofficeName name, SyncProcess process, Instant due, Outcome outcome, Instant now) {
        try {
            runs.ended(runs.requested(name, process, due), outcome, now);
        } catch (EJBException e) {
            outage.failed(process + " of " + name, e);
        }
    }
}
