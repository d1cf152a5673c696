package org.dirsync.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dirsync.server.Heartbeat;
import org.dirsync.server.Heartbeats;

/** The beats in the database. */
@Stateless
public class StoredHeartbeats implements Heartbeats {
    private static final Duration KEPT = Duration.ofHours(1);

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    @Override
    public void add(Heartbeat beat) {
        entities.createNamedQuery("Heartbeat.forget")
                .setParameter("before", beat.receivedAt().minus(KEPT))
                .executeUpdate();
        entities.persist(new HeartbeatEntity(beat));
    }

    @Override
    public List<Heartbeat> latest(int limit) {
        return entities.createNamedQuery("Heartbeat.latest", HeartbeatEntity.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(HeartbeatEntity::beat)
                .toList();
    }

    @Override
    public boolean anySince(Instant since) {
        return entities.createNamedQuery("Heartbeat.since", Long.class)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }
}
