package org.dirsync.addresses;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.Audit;
import org.dirsync.audit.AuditLine.About;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.list.Applied;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.OwnList.Deleted;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;

/** One step of restoring many addresses. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RestoreStep {

    private static final int AT_ONCE = 2_000;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @EJB private Audit audit;

    /**
     * What one step did.
     *
     * @param restored how many addresses are in the list again by it
     * @param refused how many could not be restored
     * @param next the key to go on after; empty if nothing is left
     */
    public record Done(int restored, int refused, String next) {}

    /** Restores some of what an import deleted, after a key. */
    public Done restore(PostofficeName name, long imported, String after) {
        try (Store store = stores.open()) {
            OwnList own = store.requestor(name).own();
            List<Deleted> page = own.deleted(after, imported, AT_ONCE);
            Applied applied =
                    own.restore(page.stream().map(deleted -> deleted.entry().address()).toList());
            String next = page.isEmpty() ? "" : page.get(page.size() - 1).entry().address().key();
            return new Done(applied.added(), applied.refused().size(), next);
        }
    }

    /** Writes a line into a journal and into the audit list. */
    public void note(PostofficeName name, long imported, String text) {
        journal.record(Event.info(Instant.now(), name, text));
        audit.record("import.restored", name.toString(), text, About.imported(imported));
    }
}
