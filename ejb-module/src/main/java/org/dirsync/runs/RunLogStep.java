package org.dirsync.runs;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;

/** Stores how runs go, each step in a transaction of its own. */
@Stateless
@Local(RunLog.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunLogStep implements RunLog {

    /** Idle runs stay at least this long, so that a caller who started one can see how it ended. */
    private static final Duration IDLE_KEPT = Duration.ofMinutes(5);

    private static final int MAX_IDLE = 50;

    @Inject private RunRepository runs;

    @Inject private RunCounters counters;

    @Override
    public long requested(PostofficeName postoffice, SyncProcess process, Instant at) {
        return runs.add(postoffice, process, at).id();
    }

    @Override
    public void started(long run, Instant at) {
        runs.entity(run).start(at);
    }

    @Override
    public void noted(long run, Outcome soFar) {
        runs.entity(run).note(soFar);
    }

    @Override
    public void ended(long run, Outcome outcome, Instant at) {
        RunEntity ended = runs.entity(run);
        ended.end(outcome, at);
        Instant began = ended.startedAt() == null ? at : ended.startedAt();
        counters.ended(ended.process(), outcome.state(), Duration.between(began, at).toMillis());
        if (ended.isIdle()) {
            runs.removeIdleBefore(ended, at.minus(IDLE_KEPT), MAX_IDLE);
        }
    }

    @Override
    public void endUnfinished(Instant at) {
        for (RunEntity run : runs.unfinishedEntities()) {
            run.end(
                    run.outcome()
                            .plus(
                                    Outcome.of(
                                            Outcome.State.FAILED,
                                            Code.FAILED,
                                            "the node stopped before the run had ended; the next"
                                                    + " run goes on")),
                    at);
        }
    }
}
