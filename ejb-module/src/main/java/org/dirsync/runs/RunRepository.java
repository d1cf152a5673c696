package org.dirsync.runs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import org.dirsync.address.PostofficeName;
import org.dirsync.database.Padded;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/** The runs. */
@Dependent
public class RunRepository {

    private static final int READ_AT_ONCE = 256;

    /** Native, because Derby sorts all runs unless it is told which index has them in order. */
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

    /** Native, because JPQL does not divide whole numbers to whole numbers. */
    private static final String SPANS =
            """
            SELECT slot, COUNT(*), SUM(bad), SUM(changes), MAX(took), SUM(took)
            FROM (SELECT started_at / %d AS slot,
                    CASE WHEN state IN ('FAILED', 'MISSED') THEN 1 ELSE 0 END AS bad,
                    added + modified + removed AS changes, ended_at - started_at AS took
                FROM run
                WHERE postoffice = ?1 AND started_at >= ?2 AND started_at < ?3
                    AND ended_at IS NOT NULL) AS ended
            GROUP BY slot ORDER BY slot
            """;

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public RunRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The runs that began in a span of time and have ended.
     *
     * @param at when the span begins
     * @param runs how many
     * @param failed how many of them failed or missed their window
     * @param changes how many changes they sent or applied
     * @param longestMillis how long the longest took
     * @param totalMillis how long they took together
     */
    record Span(
            Instant at,
            long runs,
            long failed,
            long changes,
            long longestMillis,
            long totalMillis) {}

    /** Adds a run; it has a number at once. */
    RunEntity add(PostofficeName postoffice, SyncProcess process, Instant requestedAt) {
        RunEntity run = new RunEntity(postoffice, process, requestedAt);
        entities.persist(run);
        entities.flush();
        return run;
    }

    /**
     * A run, to change.
     *
     * @throws IllegalArgumentException if there is none with this number
     */
    RunEntity entity(long id) {
        RunEntity run = entities.find(RunEntity.class, id);
        if (run == null) {
            throw new IllegalArgumentException("there is no run " + id);
        }
        return run;
    }

    /** The runs that have not ended, to change. */
    List<RunEntity> unfinishedEntities() {
        return entities.createQuery(
                        "select r from RunEntity r where r.state in :states order by r.id",
                        RunEntity.class)
                .setParameter("states", List.of(Run.State.QUEUED, Run.State.RUNNING))
                .getResultList();
    }

    /**
     * Deletes runs before an idle one that were idle too and ended before an instant.
     *
     * @param limit how many are looked at
     */
    void removeIdleBefore(RunEntity idle, Instant before, int limit) {
        entities.createQuery(
                        """
                        select r from RunEntity r where r.postoffice = :postoffice
                            and r.process = :process and r.id < :before order by r.id desc
                        """,
                        RunEntity.class)
                .setParameter("postoffice", idle.postoffice())
                .setParameter("process", idle.process())
                .setParameter("before", idle.id())
                .setMaxResults(limit)
                .getResultStream()
                .filter(earlier -> earlier.isIdle() && earlier.endedBefore(before))
                .forEach(entities::remove);
    }

    /** The runs that have not ended. */
    public List<Run> unfinished() {
        return runs(unfinishedEntities());
    }

    private static List<Run> runs(List<RunEntity> found) {
        return found.stream().map(RunEntity::run).toList();
    }

    /** A run. */
    public Optional<Run> find(long id) {
        return Optional.ofNullable(entities.find(RunEntity.class, id)).map(RunEntity::run);
    }

    /**
     * The last two runs of each process of each postoffice hosted here, newest first, by the
     * postoffice's name; or those of one postoffice.
     */
    public Map<String, Map<SyncProcess, List<Run>>> latest(@Nullable PostofficeName only) {
        Map<String, Map<SyncProcess, List<Run>>> latest = new HashMap<>();
        for (List<Long> ids : Padded.lists(latestIds(only), READ_AT_ONCE)) {
            entities.createQuery("select r from RunEntity r where r.id in :ids", RunEntity.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .map(RunEntity::run)
                    .forEach(
                            run ->
                                    latest.computeIfAbsent(
                                                    run.postoffice(),
                                                    name -> new EnumMap<>(SyncProcess.class))
                                            .computeIfAbsent(
                                                    run.process(), process -> new ArrayList<>())
                                            .add(run));
        }
        latest.values().stream()
                .flatMap(runs -> runs.values().stream())
                .forEach(two -> two.sort(Comparator.comparing(Run::id).reversed()));
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

    /** Runs below a number, newest first, of one postoffice or of all. */
    public List<Run> before(@Nullable PostofficeName postoffice, long before, int limit) {
        if (postoffice == null) {
            return runs(
                    entities.createQuery(
                                    """
                                    select r from RunEntity r where r.id < :before
                                    order by r.id desc
                                    """,
                                    RunEntity.class)
                            .setParameter("before", before)
                            .setMaxResults(limit)
                            .getResultList());
        }
        return runs(
                entities.createQuery(
                                """
                                select r from RunEntity r where r.postoffice = :postoffice
                                    and r.id < :before order by r.id desc
                                """,
                                RunEntity.class)
                        .setParameter("postoffice", postoffice.toString())
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The run of a postoffice that was under way at an instant, if one was. */
    public Optional<Run> during(PostofficeName postoffice, Instant at) {
        return entities.createQuery(
                        """
                        select r from RunEntity r where r.postoffice = :postoffice
                            and r.startedAt <= :at and (r.endedAt is null or r.endedAt >= :at)
                        order by r.id desc
                        """,
                        RunEntity.class)
                .setParameter("postoffice", postoffice.toString())
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(RunEntity::run);
    }

    /**
     * Spans in which runs began, in the order of time; spans without any are left out.
     *
     * @param length of a span
     */
    List<Span> spans(PostofficeName postoffice, Instant from, Instant to, Duration length) {
        long millis = length.toMillis();
        List<Span> spans = new ArrayList<>();
        for (Object found :
                entities.createNativeQuery(SPANS.formatted(millis))
                        .setParameter(1, postoffice.toString())
                        .setParameter(2, from.toEpochMilli())
                        .setParameter(3, to.toEpochMilli())
                        .getResultList()) {
            Object[] row = (Object[]) found;
            spans.add(
                    new Span(
                            Instant.ofEpochMilli(number(row[0]) * millis),
                            number(row[1]),
                            number(row[2]),
                            number(row[3]),
                            number(row[4]),
                            number(row[5])));
        }
        return spans;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Gives the runs of a postoffice to its new name. */
    public void rename(PostofficeName from, PostofficeName to) {
        entities.createQuery("update RunEntity r set r.postoffice = :to where r.postoffice = :from")
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .executeUpdate();
    }

    /** Deletes the runs that ended before an instant. */
    public void forget(Instant before) {
        entities.createQuery("delete from RunEntity r where r.endedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
