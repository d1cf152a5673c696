package org.dirsync.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The users. What is changed of one is stored with the caller's transaction. */
@Dependent
class UserRepository {

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    UserRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The user of this name. */
    Optional<UserEntity> find(String name) {
        return Optional.ofNullable(entities.find(UserEntity.class, name));
    }

    /** The user of this name, whom no other transaction can change before this one ends. */
    Optional<UserEntity> lock(String name) {
        return Optional.ofNullable(
                entities.find(UserEntity.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All users, by name. */
    List<UserEntity> all() {
        return entities.createQuery("select u from UserEntity u order by u.name", UserEntity.class)
                .getResultList();
    }

    /** Those of a role who may sign in, locked until the transaction ends. */
    List<UserEntity> lockEnabled(String role) {
        return entities.createQuery(
                        "select u from UserEntity u where u.role = :role and u.disabled = :no",
                        UserEntity.class)
                .setParameter("role", role)
                .setParameter("no", false)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether there are no users yet. */
    boolean isEmpty() {
        return entities.createQuery("select count(u) from UserEntity u", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Adds a user. */
    void add(UserEntity user) {
        entities.persist(user);
        entities.flush();
    }

    /** Removes a user. */
    void remove(String name) {
        find(name).ifPresent(entities::remove);
    }
}
