package org.dirsync.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dirsync.address.PostofficeName;

/** The small ids that stand for the names of postoffices in tables with many rows. */
@Dependent
public class OriginRepository {

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public OriginRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The id of a name; empty if it has none. */
    public Optional<Integer> find(PostofficeName name) {
        return entities.createQuery(
                        "select o.id from OriginEntity o where o.name = :name", Integer.class)
                .setParameter("name", name.toString())
                .getResultStream()
                .findFirst();
    }

    /** The id of a name, a new one if it has none. */
    public int id(PostofficeName name) {
        return find(name)
                .orElseGet(
                        () -> {
                            OriginEntity added = new OriginEntity(name);
                            entities.persist(added);
                            entities.flush();
                            return added.id();
                        });
    }

    /** All names by their ids, for a caller that needs many of them. */
    public Map<Integer, PostofficeName> names() {
        Map<Integer, PostofficeName> names = new HashMap<>();
        entities.createQuery("select o from OriginEntity o", OriginEntity.class)
                .getResultStream()
                .forEach(origin -> names.put(origin.id(), origin.name()));
        return names;
    }
}
