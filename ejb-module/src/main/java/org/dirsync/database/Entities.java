package org.dirsync.database;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives repositories the entity manager of the caller's transaction. */
@Dependent
class Entities {

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    @Produces
    EntityManager entities() {
        return entities;
    }
}
