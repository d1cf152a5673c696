package org.dirsync.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The users in the database. What is changed of one is kept with the caller's transaction. */
@Stateless
public class UserBook {

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    /** The user of this name. */
    public Optional<UserEntity> find(String name) {
        return Optional.ofNullable(entities.find(UserEntity.class, name));
    }

    /** The user of this name, whom nobody else can change before the transaction ends. */
    public Optional<UserEntity> lock(String name) {
        return Optional.ofNullable(
                entities.find(UserEntity.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All users, by name. */
    public List<UserEntity> all() {
        return entities.createNamedQuery("User.all", UserEntity.class).getResultList();
    }

    /** Those of a role who may sign in, locked until the transaction ends. */
    public List<UserEntity> lockEnabled(String role) {
        return entities.createNamedQuery("User.enabledOfRole", UserEntity.class)
                .setParameter("role", role)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether there are no users yet. */
    public boolean isEmpty() {
        return entities.createNamedQuery("User.count", Long.class).getSingleResult() == 0;
    }

    /** Adds a user. */
    public void add(UserEntity user) {
        entities.persist(user);
        entities.flush();
    }

    /** Removes a user. */
    public void remove(String name) {
        find(name).ifPresent(entities::remove);
    }
}
