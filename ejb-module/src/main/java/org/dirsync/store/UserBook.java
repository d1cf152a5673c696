package org.dirsync.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The users in the database. */
@Stateless
public class UserBook {

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    /** The user of this name. */
    public Optional<UserEntity> find(String name) {
        return Optional.ofNullable(entities.find(UserEntity.class, name));
    }

    /** All users, by name. */
    public List<UserEntity> all() {
        return entities.createNamedQuery("User.all", UserEntity.class).getResultList();
    }

    /** Whether there are no users yet. */
    public boolean isEmpty() {
        return entities.createNamedQuery("User.count", Long.class).getSingleResult() == 0;
    }

    /** Adds a user. */
    public void add(UserEntity user) {
        entities.persist(user);
    }

    /** Gives a user another password. */
    public void setPasswordHash(String name, String hash) {
        find(name).ifPresent(user -> user.setPasswordHash(hash));
    }

    /** Removes a user. */
    public void remove(String name) {
        find(name).ifPresent(entities::remove);
    }
}
