package org.dirsync.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/** The audit log: written in the transaction of the change, read newest first. */
@Dependent
public class AuditRepository {

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public AuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Which lines are wanted; what is null narrows nothing.
     *
     * @param who of this user
     * @param postoffice about this postoffice
     * @param what of this kind, or of all kinds that begin with it and a dot
     * @param postofficesOnly only lines about a postoffice, whichever; not those about users,
     *     logins or the node
     */
    record Wanted(
            @Nullable String who,
            @Nullable PostofficeName postoffice,
            @Nullable String what,
            boolean postofficesOnly) {

        /** All lines. */
        static final Wanted ALL = new Wanted(null, null, null);

        /** Lines about postoffices and about everything else. */
        Wanted(@Nullable String who, @Nullable PostofficeName postoffice, @Nullable String what) {
            this(who, postoffice, what, false);
        }
    }

    /** Adds a line, at once, so that the lines of one transaction are numbered in their order. */
    public void record(AuditLine line) {
        entities.persist(new AuditEntity(line));
        entities.flush();
    }

    /** Lines below a number, newest first. */
    List<AuditLine> before(Wanted wanted, long before, int limit) {
        CriteriaBuilder is = entities.getCriteriaBuilder();
        CriteriaQuery<AuditEntity> query = is.createQuery(AuditEntity.class);
        Root<AuditEntity> line = query.from(AuditEntity.class);
        List<Predicate> all = new ArrayList<>();
        all.add(is.lessThan(line.get("id"), before));
        if (wanted.who() != null) {
            all.add(is.equal(line.get("who"), wanted.who()));
        }
        if (wanted.postoffice() != null) {
            all.add(is.equal(line.get("postoffice"), wanted.postoffice().toString()));
        }
        if (wanted.what() != null) {
            all.add(
                    is.or(
                            is.equal(line.get("what"), wanted.what()),
                            is.like(line.get("what"), wanted.what() + ".%")));
        }
        if (wanted.postofficesOnly()) {
            all.add(is.isNotNull(line.get("postoffice")));
        }
        query.where(all.toArray(Predicate[]::new)).orderBy(is.desc(line.get("id")));
        return entities.createQuery(query).setMaxResults(limit).getResultList().stream()
                .map(AuditEntity::line)
                .toList();
    }

    /** When a postoffice was removed or unregistered last, if that is on record. */
    public Optional<Instant> removed(PostofficeName postoffice) {
        return entities.createQuery(
                        """
                        select a.at from AuditEntity a where a.postoffice = :postoffice
                            and a.what in ('postoffice.removed', 'requestor.removed')
                        order by a.id desc
                        """,
                        Instant.class)
                .setParameter("postoffice", postoffice.toString())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The line about the last removal of a postoffice from this node, if that is on record. */
    public Optional<AuditLine> removal(PostofficeName postoffice) {
        return before(new Wanted(null, postoffice, "postoffice.removed"), Long.MAX_VALUE, 1)
                .stream()
                .findFirst();
    }

    /**
     * Deletes the oldest lines from before an instant, in steps.
     *
     * @param limit about how many in this step; more if they are of one millisecond
     * @return whether more may be left
     */
    public boolean forget(Instant before, int limit) {
        Optional<Instant> last =
                entities.createQuery(
                                "select a.at from AuditEntity a where a.at < :before order by a.at",
                                Instant.class)
                        .setParameter("before", before)
                        .setFirstResult(limit - 1)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
        entities.createQuery("delete from AuditEntity a where a.at < :before and a.at <= :last")
                .setParameter("before", before)
                .setParameter("last", last.orElse(before))
                .executeUpdate();
        return last.isPresent();
    }
}
