package org.dirsync.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Requests that were sent with a key. */
@Dependent
public class KeyedRequestRepository {

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public KeyedRequestRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The request of this id, locked until the transaction ends. */
    Optional<KeyedRequestEntity> lock(String id) {
        return Optional.ofNullable(
                entities.find(KeyedRequestEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Adds a request.
     *
     * @throws jakarta.persistence.PersistenceException if there is one of its id already
     */
    void add(KeyedRequestEntity request) {
        entities.persist(request);
        entities.flush();
    }

    /** Removes the request of this id. */
    void remove(String id) {
        lock(id).ifPresent(entities::remove);
    }

    /** Records that requests without an answer are worked on. */
    void touch(Collection<String> ids, Instant now) {
        entities.createQuery(
                        """
                        update KeyedRequestEntity r set r.touchedAt = :now
                        where r.id in :ids and r.status is null
                        """)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Deletes the requests that began before an instant. */
    public void forget(Instant before) {
        entities.createQuery("delete from KeyedRequestEntity r where r.begunAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
