package org.dirsync.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;

/**
 * Runs the processes of postoffices, step by step, and records how each run ended. One run after
 * the other works for a postoffice.
 *
 * <p>No transaction spans a run: each step is one, and the run's outcome another.
 */
public final class Runner {

    private static final System.Logger LOG = System.getLogger(Runner.class.getName());

    private final RequestorSteps requestors;
    private final Retry retry;
    private final Cycle cycle;
    private final RunLog log;
    private final ActiveRuns active;
    private final PostofficeLocks locks;
    private final PendingOutcomes pending = new PendingOutcomes();
    private final Clock clock;

    /**
     * Runs over these ports.
     *
     * @param executor runs the server's answer while the postoffice applies what has arrived of it
     */
    public Runner(
            RequestorSteps requestors,
            ServerSteps servers,
            Transactions transactions,
            Arrivals arrivals,
            Executor executor,
            RunLog log,
            ActiveRuns active,
            PostofficeLocks locks,
            Clock clock) {
        this.requestors = requestors;
        this.retry = new Retry(transactions);
        this.cycle = new Cycle(requestors, servers, retry, arrivals, executor, clock);
        this.log = log;
        this.active = active;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Runs a process of a postoffice and returns when it has ended, however it ended.
     *
     * @param run the id that the run log gave
     * @throws RuntimeException if the run log failed; the outcome is recorded before the next run
     */
    public void run(PostofficeName name, SyncProcess process, long run) {
        RunProgress progress = active.begun(run);
        Lock lock = locks.of(name);
        lock.lock();
        try {
            start(run);
            Outcome outcome = outcome(name, process, new ActiveRun(run, progress, log, clock));
            end(run, progress.ending(outcome), clock.instant());
        } finally {
            lock.unlock();
            active.ended(run);
        }
    }

    private void start(long run) {
        try {
            pending.recordAll(log);
            log.started(run, clock.instant());
        } catch (RuntimeException e) {
            Outcome failed = Outcome.of(Outcome.State.FAILED, Code.FAILED, RootCause.text(e));
            pending.keep(run, failed, clock.instant());
            throw e;
        }
    }

    private void end(long run, Outcome outcome, Instant at) {
        try {
            log.ended(run, outcome, at);
        } catch (RuntimeException e) {
            pending.keep(run, outcome, at);
            throw e;
        }
    }

    private Outcome outcome(PostofficeName name, SyncProcess process, ActiveRun run) {
        try {
            if (!retry.inNew(() -> requestors.isHosted(name))) {
                return Outcome.of(
                        Outcome.State.FAILED,
                        Code.FAILED,
                        "it was removed before " + process + " could run");
            }
            if (run.stops()) {
                return Outcome.NOTHING;
            }
            return switch (process) {
                case T1 -> cycle.t1(name, run);
                case T2 -> cycle.t2(name, run);
                case T3 -> cycle.t3(name, run);
                case CYCLE -> cycle.whole(name, run);
                case EXPORT -> {
                    retry.run(() -> requestors.beginExport(name));
                    yield cycle.whole(name, run);
                }
                case IMPORT -> {
                    retry.run(() -> requestors.beginImport(name));
                    yield cycle.whole(name, run);
                }
            };
        } catch (RuntimeException e) {
            FailureLog.log(LOG, process + " of " + name + " failed", e, retry.isOfResource(e));
            return Outcome.of(Outcome.State.FAILED, Code.FAILED, RootCause.text(e));
        }
    }
}
