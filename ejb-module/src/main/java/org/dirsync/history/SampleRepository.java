package org.dirsync.history;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.OriginRepository;
import org.dirsync.usecase.State;

/** How the postoffices were: in minutes for days, in hours for months. */
@Dependent
class SampleRepository {

    private static final Duration FORGOTTEN_AT_ONCE = Duration.ofHours(1);
    private static final String SELECT =
            """
            select new org.dirsync.history.SampleRepository$Figures(s.postoffice, s.slotAt,
                s.lagSeconds, s.pending, s.own, s.gal, s.state)
            from SampleEntity s where s.spanSeconds = :span
            """;

    private final EntityManager entities;
    private final OriginRepository origins;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    SampleRepository(EntityManager entities) {
        this.entities = entities;
        this.origins = new OriginRepository(entities);
    }

    /** A sample as it is stored, with the id of its postoffice; public for EclipseLink. */
    public record Figures(
            int postoffice,
            long slotAt,
            long lagSeconds,
            long pending,
            long own,
            long gal,
            State state) {

        private Sample of(PostofficeName name) {
            return new Sample(
                    name, Instant.ofEpochMilli(slotAt), lagSeconds, pending, own, gal, state);
        }
    }

    /** Adds a sample of each postoffice to the spans that an instant falls into. */
    void add(Instant at, List<Sample> samples) {
        Map<PostofficeName, Integer> ids = new HashMap<>();
        origins.names().forEach((id, name) -> ids.put(name, id));
        for (Span span : Span.values()) {
            add(span, span.start(at), samples, ids);
        }
    }

    private void add(
            Span span, Instant start, List<Sample> samples, Map<PostofficeName, Integer> ids) {
        Map<Integer, SampleEntity> known = new HashMap<>();
        entities.createQuery(
                        """
                        select s from SampleEntity s
                        where s.spanSeconds = :span and s.slotAt = :start
                        """,
                        SampleEntity.class)
                .setParameter("span", span.seconds())
                .setParameter("start", start.toEpochMilli())
                .getResultStream()
                .forEach(sample -> known.put(sample.postoffice(), sample));
        for (Sample sample : samples) {
            int id = ids.computeIfAbsent(sample.postoffice(), origins::id);
            SampleEntity earlier = known.get(id);
            if (earlier == null) {
                entities.persist(new SampleEntity(span, id, start, sample));
            } else {
                earlier.add(sample);
            }
        }
    }

    /** The samples of one postoffice in an interval, both ends included, in order. */
    List<Sample> of(PostofficeName postoffice, Span span, Instant from, Instant to) {
        Optional<Integer> id = origins.find(postoffice);
        if (id.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        SELECT
                                + " and s.postoffice = :postoffice"
                                + " and s.slotAt between :from and :to order by s.slotAt",
                        Figures.class)
                .setParameter("span", span.seconds())
                .setParameter("postoffice", id.get())
                .setParameter("from", from.toEpochMilli())
                .setParameter("to", to.toEpochMilli())
                .getResultStream()
                .map(figures -> figures.of(postoffice))
                .toList();
    }

    /** The samples of all postoffices from an instant on, each postoffice's in order. */
    List<Sample> since(Span span, Instant from) {
        Map<Integer, PostofficeName> names = origins.names();
        return entities.createQuery(
                        SELECT + " and s.slotAt >= :from order by s.postoffice, s.slotAt",
                        Figures.class)
                .setParameter("span", span.seconds())
                .setParameter("from", from.toEpochMilli())
                .getResultStream()
                .map(figures -> figures.of(Objects.requireNonNull(names.get(figures.postoffice()))))
                .toList();
    }

    /** Deletes samples from before an instant, those of an hour at once. */
    void forget(Span span, Instant before) {
        Optional<Instant> oldest =
                entities.createQuery(
                                """
                                select s.slotAt from SampleEntity s where s.spanSeconds = :span
                                order by s.spanSeconds, s.slotAt
                                """,
                                Long.class)
                        .setParameter("span", span.seconds())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(Instant::ofEpochMilli);
        if (oldest.isEmpty() || !oldest.get().isBefore(before)) {
            return;
        }
        Instant hour = oldest.get().plus(FORGOTTEN_AT_ONCE);
        entities.createQuery(
                        """
                        delete from SampleEntity s
                        where s.spanSeconds = :span and s.slotAt < :before
                        """)
                .setParameter("span", span.seconds())
                .setParameter("before", (hour.isBefore(before) ? hour : before).toEpochMilli())
                .executeUpdate();
    }
}
