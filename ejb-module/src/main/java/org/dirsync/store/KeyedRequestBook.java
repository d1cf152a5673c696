package org.dirsync.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Requests that were sent with a key. */
@Stateless
public class KeyedRequestBook {

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    /** The request of this id, locked until the transaction ends. */
    public Optional<KeyedRequest> lock(String id) {
        return Optional.ofNullable(
                entities.find(KeyedRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Adds a request.
     *
     * @throws jakarta.persistence.PersistenceException if there is one of its id already
     */
    public void add(KeyedRequest request) {
        entities.persist(request);
        entities.flush();
    }

    /** Removes the request of this id. */
    public void remove(String id) {
        lock(id).ifPresent(entities::remove);
    }

    /** Says that requests without an answer are worked on. */
    public void touch(Collection<String> ids, Instant now) {
        entities.createNamedQuery("KeyedRequest.touch")
                .setParameter("now", now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Forgets the requests that began before an instant. */
    public void forget(Instant before) {
        entities.createNamedQuery("KeyedRequest.forget")
                .setParameter("before", before)
                .executeUpdate();
    }
}
