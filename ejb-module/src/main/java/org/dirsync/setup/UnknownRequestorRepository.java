package org.dirsync.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.server.UnknownRequestors;

/**
 * Names that asked the directory server and are not registered there. Anybody can make names up, so
 * their number is bounded, and so is how often they are written: the one that was not heard of for
 * longest gives way to a new one, because a requestor asks again in its next cycle.
 */
@Dependent
public class UnknownRequestorRepository implements UnknownRequestors {

    static final int MAX_NAMES = 200;
    static final int MAX_NEW_A_MINUTE = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public UnknownRequestorRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** All names, the one that asked last first. */
    List<UnknownView> all() {
        return entities.createQuery(
                        "select u from UnknownRequestorEntity u order by u.lastAt desc, u.name",
                        UnknownRequestorEntity.class)
                .getResultStream()
                .map(UnknownRequestorEntity::view)
                .toList();
    }

    @Override
    public void note(PostofficeName name, Instant now) {
        if (entities.find(UnknownRequestorEntity.class, name.toString()) == null) {
            admit(name, now);
            return;
        }
        entities.createQuery(
                        """
                        update UnknownRequestorEntity u
                        set u.lastAt = :now, u.requests = u.requests + 1
                        where u.name = :name and u.lastAt <= :pause
                        """)
                .setParameter("now", now)
                .setParameter("name", name.toString())
                .setParameter("pause", now.minus(PAUSE))
                .executeUpdate();
    }

    private void admit(PostofficeName name, Instant now) {
        long recent =
                entities.createQuery(
                                """
                                select count(u) from UnknownRequestorEntity u
                                where u.firstAt > :since
                                """,
                                Long.class)
                        .setParameter("since", now.minus(MINUTE))
                        .getSingleResult();
        if (recent >= MAX_NEW_A_MINUTE) {
            return;
        }
        long all =
                entities.createQuery("select count(u) from UnknownRequestorEntity u", Long.class)
                        .getSingleResult();
        if (all >= MAX_NAMES) {
            entities.createQuery(
                            "select u from UnknownRequestorEntity u order by u.lastAt, u.name",
                            UnknownRequestorEntity.class)
                    .setMaxResults(1)
                    .getResultStream()
                    .forEach(entities::remove);
        }
        entities.persist(new UnknownRequestorEntity(name, now));
        entities.flush();
    }

    /**
     * Deletes a name.
     *
     * @return whether it was known
     */
    public boolean forget(PostofficeName name) {
        UnknownRequestorEntity found = entities.find(UnknownRequestorEntity.class, name.toString());
        if (found == null) {
            return false;
        }
        entities.remove(found);
        return true;
    }
}
