package org.dirsync.deadletters;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dirsync.database.Padded;

/** Which messages in the dead-letter queue were written about in a journal. */
@Dependent
public class NotedLetterRepository {

    private static final int AT_ONCE = 100;

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public NotedLetterRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of some messages that were noted before, looked up together. */
    Set<String> among(List<String> ids) {
        Set<String> noted = new HashSet<>();
        for (List<String> some : Padded.lists(ids, AT_ONCE)) {
            noted.addAll(
                    entities.createQuery(
                                    "select n.id from NotedLetterEntity n where n.id in :ids",
                                    String.class)
                            .setParameter("ids", some)
                            .getResultList());
        }
        return noted;
    }

    /**
     * Notes that a message was written about.
     *
     * @return whether it had not been noted before
     */
    boolean note(String id, Instant at) {
        if (entities.find(NotedLetterEntity.class, id) != null) {
            return false;
        }
        entities.persist(new NotedLetterEntity(id, at));
        return true;
    }

    /** Deletes what was noted before an instant. */
    public void forget(Instant before) {
        entities.createQuery("delete from NotedLetterEntity n where n.notedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
