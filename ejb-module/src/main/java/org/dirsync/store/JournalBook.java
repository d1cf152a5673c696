package org.dirsync.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/** The journals, to read and to forget. */
@Stateless
public class JournalBook {

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    /** Lines below a number, newest first, of one postoffice or of all. */
    public List<JournalEntity> before(
            @Nullable PostofficeName postoffice, long before, int limit, Visibility visibility) {
        if (postoffice == null) {
            return entities.createNamedQuery("Journal.before", JournalEntity.class)
                    .setParameter("before", before)
                    .setParameter("naming", naming(visibility))
                    .setMaxResults(limit)
                    .getResultList();
        }
        return entities.createNamedQuery("Journal.ofPostofficeBefore", JournalEntity.class)
                .setParameter("postoffice", postoffice.toString())
                .setParameter("before", before)
                .setParameter("naming", naming(visibility))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Lines of one postoffice with one of these codes, newest first. */
    public List<JournalEntity> ofCodes(
            PostofficeName postoffice, List<Code> codes, int limit, Visibility visibility) {
        return entities.createNamedQuery("Journal.ofCodes", JournalEntity.class)
                .setParameter("postoffice", postoffice.toString())
                .setParameter("codes", codes)
                .setParameter("naming", naming(visibility))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Lines of all postoffices with one of these codes since an instant, newest first. */
    public List<JournalEntity> since(
            Instant since, List<Code> codes, int limit, Visibility visibility) {
        return entities.createNamedQuery("Journal.since", JournalEntity.class)
                .setParameter("since", since)
                .setParameter("codes", codes)
                .setParameter("naming", naming(visibility))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Lines that name entries are for those who may see all entries. */
    private static List<Boolean> naming(Visibility visibility) {
        return visibility == Visibility.ALL ? List.of(false, true) : List.of(false);
    }

    /** Forgets the lines from before an instant. */
    public void forget(Instant before) {
        entities.createNamedQuery("Journal.forget").setParameter("before", before).executeUpdate();
    }
}
