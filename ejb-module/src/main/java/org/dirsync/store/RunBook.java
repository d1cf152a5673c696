package org.dirsync.store;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int READ_AT_ONCE = 256;

    private static final String LATEST =
            latest("FETCH FIRST 1 ROWS ONLY", "OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY");

    private static String latest(String... places) {
        return Stream.of(places)
                .map(
                        place ->
                                "(SELECT r.id FROM run r --DERBY-PROPERTIES index=run_process\n"
                                        + " WHERE r.postoffice = p.name AND r.process = k.process"
                                        + " ORDER BY r.postoffice, r.process, r.id DESC "
                                        + place
                                        + ")")
                .collect(
                        Collectors.joining(
                                ", ",
                                "SELECT ",
                                " FROM postoffice p CROSS JOIN (VALUES (CAST('T1' AS VARCHAR(10))),"
                                        + " ('T2'), ('T3'), ('CYCLE')) AS k (process)"));
    }

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    @Inject private RunCounters counters;

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
        Instant began = ended.startedAt() == null ? at : ended.startedAt();
        counters.ended(ended.process(), outcome.state(), Duration.between(began, at).toMillis());
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

    /**
     * The last two runs of each process of each postoffice hosted here, newest first, by the
     * postoffice's name; or those of one postoffice.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Map<String, Map<SyncProcess, List<RunEntity>>> latest(@Nullable PostofficeName only) {
        Map<String, Map<SyncProcess, List<RunEntity>>> latest = new HashMap<>();
        List<Long> ids = latestIds(only);
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            for (RunEntity run :
                    read(ids.subList(from, Math.min(from + READ_AT_ONCE, ids.size())))) {
                latest.computeIfAbsent(run.postoffice(), name -> new EnumMap<>(SyncProcess.class))
                        .computeIfAbsent(run.process(), process -> new ArrayList<>())
                        .add(run);
            }
        }
        latest.values()
                .forEach(
                        runs ->
                                runs.values()
                                        .forEach(
                                                two ->
                                                        two.sort(
                                                                Comparator.comparing(RunEntity::id)
                                                                        .reversed())));
        return latest;
    }

    private List<Long> latestIds(@Nullable PostofficeName only) {
        Query query =
                entities.createNativeQuery(LATEST + (only == null ? "" : " WHERE p.name = ?1"));
        if (only != null) {
            query.setParameter(1, only.toString());
        }
        List<Long> ids = new ArrayList<>();
        for (Object row : query.getResultList()) {
            for (Object id : (Object[]) row) {
                if (id instanceof Number number) {
                    ids.add(number.longValue());
                }
            }
        }
        return ids;
    }

    /** Always of one length, so that the database knows the statement. */
    private List<RunEntity> read(List<Long> ids) {
        List<Long> padded = new ArrayList<>(ids);
        while (padded.size() < READ_AT_ONCE) {
            padded.add(ids.get(0));
        }
        return entities.createNamedQuery("Run.ofIds", RunEntity.class)
                .setParameter("ids", padded)
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
