package org.dirsync.runs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.store.Visibility;
import org.jspecify.annotations.Nullable;

/** The journals. */
@Dependent
public class JournalRepository implements Journal {

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public JournalRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a line, at once, so that the lines of one transaction are numbered in their order. */
    @Override
    public void record(Event event) {
        entities.persist(new JournalEntity(event));
        entities.flush();
    }

    /** Lines below a number, newest first, of one postoffice or of all. */
    public List<JournalLine> before(
            @Nullable PostofficeName postoffice, long before, int limit, Visibility visibility) {
        if (postoffice == null) {
            return lines(
                    entities.createQuery(
                                    """
                                    select j from JournalEntity j
                                    where j.id < :before and j.naming in :naming
                                    order by j.id desc
                                    """,
                                    JournalEntity.class)
                            .setParameter("before", before)
                            .setParameter("naming", naming(visibility))
                            .setMaxResults(limit)
                            .getResultList());
        }
        return lines(
                entities.createQuery(
                                """
                                select j from JournalEntity j where j.postoffice = :postoffice
                                    and j.id < :before and j.naming in :naming
                                order by j.id desc
                                """,
                                JournalEntity.class)
                        .setParameter("postoffice", postoffice.toString())
                        .setParameter("before", before)
                        .setParameter("naming", naming(visibility))
                        .setMaxResults(limit)
                        .getResultList());
    }

    private static List<JournalLine> lines(List<JournalEntity> found) {
        return found.stream().map(JournalEntity::line).toList();
    }

    /** Lines of one postoffice with one of these codes, newest first. */
    public List<JournalLine> ofCodes(
            PostofficeName postoffice, List<Code> codes, int limit, Visibility visibility) {
        return lines(
                entities.createQuery(
                                """
                                select j from JournalEntity j where j.postoffice = :postoffice
                                    and j.code in :codes and j.naming in :naming
                                order by j.id desc
                                """,
                                JournalEntity.class)
                        .setParameter("postoffice", postoffice.toString())
                        .setParameter("codes", codes)
                        .setParameter("naming", naming(visibility))
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Lines of all postoffices with one of these codes since an instant, newest first. */
    public List<JournalLine> since(
            Instant since, List<Code> codes, int limit, Visibility visibility) {
        return lines(
                entities.createQuery(
                                """
                                select j from JournalEntity j where j.at > :since
                                    and j.code in :codes and j.naming in :naming
                                order by j.id desc
                                """,
                                JournalEntity.class)
                        .setParameter("since", since)
                        .setParameter("codes", codes)
                        .setParameter("naming", naming(visibility))
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Lines that name entries are for those who may see all entries. */
    private static List<Boolean> naming(Visibility visibility) {
        return visibility == Visibility.ALL ? List.of(false, true) : List.of(false);
    }

    /** Gives the journal of a postoffice to its new name. */
    public void rename(PostofficeName from, PostofficeName to) {
        entities.createQuery(
                        "update JournalEntity j set j.postoffice = :to where j.postoffice = :from")
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .executeUpdate();
    }

    /** Deletes the lines from before an instant. */
    public void forget(Instant before) {
        entities.createQuery("delete from JournalEntity j where j.at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
