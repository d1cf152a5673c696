package org.dirsync.store;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/** The runs in the database. */
@Stateless
@LocalBean
@Local(RunLog.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunBook implements RunLog {

    /** So long at least, so that whoever asked for a run can see how it ended. */
    private static final Duration IDLE_KEPT = Duration.ofMinutes(5);

    private static final int MOST_IDLE = 50;

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    @Override
    public long requested(PostofficeName postoffice, SyncProcess process, Instant at) {
        RunEntity run = new RunEntity(postoffice, process, at);
        entities.persist(run);
        entities.flush();
        return run.id();
    }

    @Override
    public void started(long run, Instant at) {
        entities.find(RunEntity.class, run).start(at);
    }

    @Override
    public void noted(long run, Outcome soFar) {
        entities.find(RunEntity.class, run).note(soFar);
    }

    @Override
    public void ended(long run, Outcome outcome, Instant at) {
        RunEntity ended = entities.find(RunEntity.class, run);
        ended.end(outcome, at);
        if (ended.isIdle()) {
            entities.createNamedQuery("Run.ofProcessBefore", RunEntity.class)
                    .setParameter("postoffice", ended.postoffice())
                    .setParameter("process", ended.process())
                    .setParameter("before", run)
                    .setMaxResults(MOST_IDLE)
                    .getResultStream()
                    .filter(earlier -> earlier.isIdle() && earlier.endedBefore(at.minus(IDLE_KEPT)))
                    .forEach(entities::remove);
        }
    }

    @Override
    public void endUnfinished(Instant at) {
        for (RunEntity run : unfinished()) {
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

    /** The runs that have not ended. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<RunEntity> unfinished() {
        return entities.createNamedQuery("Run.inState", RunEntity.class)
                .setParameter("states", List.of(RunEntity.State.QUEUED, RunEntity.State.RUNNING))
                .getResultList();
    }

    /** A run. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<RunEntity> find(long run) {
        return Optional.ofNullable(entities.find(RunEntity.class, run));
    }

    /** The last run of a process of a postoffice that has ended. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<RunEntity> last(PostofficeName postoffice, SyncProcess process) {
        return entities.createNamedQuery("Run.ofProcessBefore", RunEntity.class)
                .setParameter("postoffice", postoffice.toString())
                .setParameter("process", process)
                .setParameter("before", Long.MAX_VALUE)
                .setMaxResults(2)
                .getResultList();
    }

    /** Runs below a number, newest first, of one postoffice or of all. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<RunEntity> before(@Nullable PostofficeName postoffice, long before, int limit) {
        if (postoffice == null) {
            return entities.createNamedQuery("Run.before", RunEntity.class)
                    .setParameter("before", before)
                    .setMaxResults(limit)
                    .getResultList();
        }
        return entities.createNamedQuery("Run.ofPostofficeBefore", RunEntity.class)
                .setParameter("postoffice", postoffice.toString())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Forgets the runs that ended before an instant. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void forget(Instant before) {
        entities.createNamedQuery("Run.forget").setParameter("before", before).executeUpdate();
    }

    /** The run of a postoffice that was under way at an instant, if one was. */
    public Optional<RunEntity> during(PostofficeName postoffice, Instant at) {
        return entities.createNamedQuery("Run.during", RunEntity.class)
                .setParameter("postoffice", postoffice.toString())
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
